import { use, useEffect, useMemo, useState } from 'react'
import type { PngOptions } from '../../export/export-options.ts'
import { estimatePng } from '../../export/png/estimate.ts'
import { planPng } from '../../export/png/png-plan.ts'
import { requestOf } from '../../export/read-options.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import type { Translator } from '../i18n/translate.ts'
import { ContentFields } from './content-fields.tsx'
import { EmbedField } from './embed-field.tsx'
import { ExportFrame } from './export-frame.tsx'
import { LookFields } from './look-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import { pictureForms } from './picture-forms.ts'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'
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
  const { scale, background, theme, embed } = options
  const page = usePicturePage(options.content, background, theme)
  const plan = planPng(scene, options.content, scale)
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
    <ExportFrame
      exporting={exporting}
      request={request}
      trouble={trouble}
      options={
        <>
          <ContentFields choice={choice} />
          <LookFields background={background} theme={theme} onChange={change} />
          <hr className="export-line" />
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
          <hr className="export-line" />
          <EmbedField
            format="png"
            content={options.content}
            embed={embed}
            onChange={value => change({ embed: value })}
          />
        </>
      }
      preview={
        <PagePreview
          heading={t('exporting.preview')}
          pages={page ? [page] : []}
          columns={1}
          ground={background}
        />
      }
      copy={{
        label: t('exporting.copy'),
        run: () => exporting.copy(request, png => pictureForms('png', png)),
      }}
    />
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
