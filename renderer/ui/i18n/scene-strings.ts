import type { SceneStrings } from '../../scene/layout/scene-strings.ts'
import type { Translator } from './translate.ts'

/** The words that the layout adds to a map. */
export function sceneStrings(t: Translator): SceneStrings {
  return {
    stages: t('scene.stages'),
    time: t('scene.time'),
    more: t('scene.more'),
    pictureLost: t('scene.pictureLost'),
    veryPositive: t('scene.veryPositive'),
    neutral: t('scene.neutral'),
    veryNegative: t('scene.veryNegative'),
    everyone: t('scene.everyone'),
    today: t('scene.today'),
    future: t('scene.future'),
  }
}
