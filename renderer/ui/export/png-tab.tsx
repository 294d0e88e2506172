import { use, useEffect, useMemo, useState } from 'react'
import type { PngOptions } from '../../export/export-options.ts'
import { estimatePng } from '../../export/png/estimate.ts'
import { planPng } from '../../export/png/png-plan.ts'
import { requestOf } from '../../export/read-options.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import type { Translator } from '../i18n/translate.ts'
import { PictureFrame } from './picture-frame.tsx'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'
import { useHeading } from './use-heading.ts'
import { useOptions } from './use-options.ts'
import { usePicturePage } from './use-picture-page.ts'

/** A picture of the map: what it shows, how large, on what ground, told before it is made. */
export function PngTab({ choice, exporting }: { choice: ContentChoice; exporting: Exporting }) {
  const t = useT()
  const document = useEditorState(state => state.document)
  const scene = useEditorState(state => state.scene)
  const pictureBytes = usePictureBytes()
  const [chosen, change] = useOptions('png')
  const options = { ...chosen, content: choice.content }
  const { scale } = options
  const page = usePicturePage(options)
  const plan = planPng(scene, options.content, scale, useHeading(options.heading))
  const size = plan.ok ? plan.value : plan.trouble.kind === 'too-large' ? plan.trouble : null
  const trouble = plan.ok
    ? null
    : plan.trouble.kind === 'too-large'
      ? t('trouble.picture-too-large', { width: plan.trouble.width, height: plan.trouble.height })
      : t('trouble.nothing-there')
  const request = requestOf('png', options, null)
  const key = JSON.stringify(options)
  const expected = useMemo(
    () => estimatePng({ document, scene, pictureBytes }, JSON.parse(key) as PngOptions),
    [document, scene, pictureBytes, key],
  )
  return (
    <PictureFrame
      format="png"
      choice={choice}
      exporting={exporting}
      options={options}
      onChange={change}
      request={request}
      copied={request}
      page={page}
      trouble={trouble}
    >
      <FieldGroup label={t('exporting.scale')} layout="row">
        <Segmented
          label={t('exporting.scale')}
          value={scale}
          choices={[1, 2, 3, 4].map(value => ({ value, label: `${value}×` }))}
          onChange={value => change({ scale: value })}
        />
      </FieldGroup>
      <p className="export-size number" role="status">
        {trouble ?? (size && t('exporting.size', { width: size.width, height: size.height }))}
      </p>
      {expected && (
        <p className="export-size number">
          {t('exporting.expected', {
            bytes: t.bytes(expected.bytes),
            time: durationText(t, expected.seconds),
          })}
        </p>
      )}
    </PictureFrame>
  )
}

/** How many bytes the pictures of the map have together; 0 until they were looked at. */
function usePictureBytes(): number {
  const { exports } = useApp()
  const { checkPictures } = use(exports())
  const editor = useEditor()
  const [bytes, setBytes] = useState(0)
  useEffect(() => {
    let current = true
    checkPictures(editor).then(found => current && setBytes(found.bytes), console.error)
    return () => {
      current = false
    }
  }, [editor, checkPictures])
  return bytes
}

/** About how long something takes: seconds, or minutes from two on. */
function durationText(t: Translator, seconds: number): string {
  return seconds < 120
    ? t('exporting.seconds', { count: Math.max(1, Math.round(seconds)) })
    : t('exporting.minutes', { count: Math.round(seconds / 60) })
}
