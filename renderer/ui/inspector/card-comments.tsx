import { useEffect, useRef, useState } from 'react'
import { addComment, removeComments, updateComment } from '../../journey/commands/comments.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Comment } from '../../journey/records/comment.ts'
import { useApp, useEditor, useEditorState, usePreference, useT } from '../app-context.ts'
import { Avatar } from '../components/avatar.tsx'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { TextArea, TextInput } from '../components/text-input.tsx'
import { commentDraft, keepCommentDraft } from './comment-drafts.ts'

const none: readonly Comment[] = []

/** The remarks on a card, with a field for one more. */
export function CardComments({ cardId }: { cardId: CardId }) {
  const t = useT()
  const editor = useEditor()
  const { now, preferences } = useApp()
  const author = usePreference(preferences => preferences.author)
  const comments = useEditorState(state => state.document.index.comments.get(cardId) ?? none)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const wanted = useEditorState(state => state.inspectorFocus === 'comment')
  const [text, setText] = useState(() => commentDraft(editor, cardId))
  const field = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!wanted) return
    editor.patch({ inspectorFocus: null })
    field.current?.querySelector('textarea')?.focus({ preventScroll: true })
    // What follows it, the mini-map, takes its height when it has come: in the middle the field stays whole.
    field.current?.scrollIntoView({ block: 'center' })
  }, [wanted, editor])

  const write = (next: string) => {
    setText(next)
    keepCommentDraft(editor, cardId, next)
  }
  const add = () => {
    const comment = { text: text.trim(), author: author.trim(), createdAt: now() }
    if (comment.text === '') return
    const make = (document: JourneyDocument) => addComment(document, cardId, comment, editor.ids).diff
    if (editor.change({ key: 'addComment' }, make)) write('')
  }

  if (readOnly && comments.length === 0) return null
  return (
    <section className="comments" aria-label={t('inspector.comments')}>
      <h3 className="field-label">{t('inspector.comments')}</h3>
      <ul>
        {comments.map(comment => (
          <CommentLine key={comment.id} comment={comment} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <div ref={field} className="comment-new">
          <TextArea
            aria-label={t('inspector.addComment')}
            placeholder={t('inspector.commentHint')}
            rows={1}
            value={text}
            onText={write}
            onAbandon={() => write('')}
            onSend={add}
          />
          {text.trim() !== '' && (
            <>
              {/* Kept on this device for the next comments. */}
              <TextInput
                aria-label={t('inspector.yourName')}
                placeholder={`${t('inspector.yourName')} · ${t('inspector.yourNameHint')}`}
                value={author}
                onText={next => preferences.setState({ author: next })}
              />
              <Button size="small" tone="outlined" onClick={add}>
                {t('inspector.addComment')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

function CommentLine({ comment, readOnly }: { comment: Comment; readOnly: boolean }) {
  const t = useT()
  const editor = useEditor()
  const { now } = useApp()
  const author = comment.author.trim() || t('inspector.you')
  const [draft, setDraft] = useState<string | null>(null)
  // Leaving the field keeps its text, and so does not when Escape or Ctrl+Enter has taken the field away.
  const ended = useRef(false)
  const buttons = useRef<HTMLSpanElement>(null)
  const open = () => {
    ended.current = false
    setDraft(comment.text)
  }
  const save = () => {
    if (ended.current) return
    ended.current = true
    const text = draft?.trim() ?? ''
    setDraft(null)
    if (text !== '')
      editor.change({ key: 'updateComment' }, document => updateComment(document, comment.id, { text }))
  }
  const abandon = () => {
    ended.current = true
    setDraft(null)
    returnFocus()
  }
  const send = () => {
    save()
    returnFocus()
  }
  const returnFocus = () => buttons.current?.querySelector('button')?.focus()
  return (
    <li className="comment" data-resolved={comment.resolved}>
      <Avatar name={author} size={20} />
      <div className="grow">
        <strong>{author}</strong> <span className="comment-time">{t.moment(comment.createdAt, now())}</span>
        {comment.resolved && <span className="comment-time"> · {t('inspector.resolved')}</span>}
        {draft === null ? (
          <p dir="auto">{comment.text}</p>
        ) : (
          <TextArea
            aria-label={t('details.editComment')}
            autoFocus
            rows={2}
            value={draft}
            onText={setDraft}
            onDone={save}
            onAbandon={abandon}
            onSend={send}
          />
        )}
      </div>
      {!readOnly && (
        <span ref={buttons} className="comment-buttons">
          <IconButton icon="pencil" size="small" label={t('details.editComment')} onClick={open} />
          <IconButton
            icon={comment.resolved ? 'rotate-ccw' : 'check'}
            size="small"
            label={comment.resolved ? t('inspector.reopen') : t('inspector.resolve')}
            onClick={() =>
              editor.change({ key: 'updateComment' }, document =>
                updateComment(document, comment.id, { resolved: !comment.resolved }),
              )
            }
          />
          <IconButton
            icon="trash-2"
            size="small"
            label={t('inspector.deleteComment')}
            onClick={() =>
              editor.change({ key: 'deleteComment' }, document => removeComments(document, [comment.id]))
            }
          />
        </span>
      )}
    </li>
  )
}
