import { type CSSProperties, Suspense } from 'react'
import { isReviewDue } from '../../journey/review.ts'
import { useT } from '../app-context.ts'
import { classNames } from '../components/class-names.ts'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { lazyPanel } from '../lazy-panel.ts'
import { KindBadge } from './kind-badge.tsx'
import { MapThumbnail } from './map-thumbnail.tsx'
import type { FoundMap } from './matching-maps.ts'
import { RenameField } from './rename-field.tsx'
import { useLibrary } from './use-library.ts'
import type { MapList } from './use-map-list.ts'

const CardHits = lazyPanel(() => import('./card-hits.tsx').then(part => part.CardHits))
const Highlighted = lazyPanel(() => import('./highlighted.tsx').then(part => part.Highlighted))

interface MapCardProps {
  found: FoundMap
  words: readonly string[]
  now: number
  list: MapList
  favourite: boolean
  onFavourite: (on: boolean) => void
  /** Its place among all, from 0. */
  index: number
  count: number
  style: CSSProperties
}

/** One map of the library: picture, title, kind, last change. A press opens it; the menu does the rest. */
export function MapCard({
  found,
  words,
  now,
  list,
  favourite,
  onFavourite,
  index,
  count,
  style,
}: MapCardProps) {
  const t = useT()
  const { map, cards } = found
  const renaming = useLibrary(state => state.renaming === map.id)
  const menuOpen = useLibrary(state => state.menu !== null && state.current === map.id)
  const title = map.title.trim() || t('library.untitled')
  const selected = list.selected.has(map.id)
  const due = isReviewDue(map, now)

  return (
    <li
      className={classNames('map-card', selected && 'map-selected')}
      style={style}
      data-map={map.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      draggable={!renaming}
      onDragStart={event => list.onDragStart(event, map.id)}
      onContextMenu={event => list.onContextMenu(event, map.id)}
    >
      <div className="map-frame" aria-hidden="true">
        <MapThumbnail map={map} />
      </div>
      <input
        type="checkbox"
        className="map-check"
        tabIndex={-1}
        aria-label={t('library.select', { title })}
        checked={selected}
        onChange={() => list.toggle(map.id)}
      />
      <div className="map-menu">
        <IconButton
          icon="star"
          size="small"
          className={favourite ? 'starred' : ''}
          label={t(favourite ? 'library.unfavouriteOne' : 'library.favouriteOne', { title })}
          aria-pressed={favourite}
          tabIndex={map.id === list.current ? 0 : -1}
          onClick={() => onFavourite(!favourite)}
        />
        <IconButton
          icon="ellipsis"
          size="small"
          label={t('library.more', { title })}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
          tabIndex={map.id === list.current ? 0 : -1}
          onClick={event => list.openMenu(map.id, event.currentTarget)}
        />
      </div>
      <div className="map-line">
        <h2 className="map-title">
          {renaming ? (
            <RenameField
              title={map.title}
              label={t('board.title')}
              onDone={next => list.renamed(map, next)}
            />
          ) : (
            <button
              type="button"
              className="map-open clip"
              tabIndex={map.id === list.current ? 0 : -1}
              aria-keyshortcuts="Space F2 Delete"
              onFocus={() => list.onFocus(map.id)}
              onClick={event => list.press(event, found)}
            >
              {words.length === 0 ? (
                title
              ) : (
                <Suspense fallback={title}>
                  <Highlighted text={title} words={words} />
                </Suspense>
              )}
            </button>
          )}
        </h2>
        {due && <ReviewDue />}
      </div>
      <p className="map-facts">
        <KindBadge kind={map.kind} />
        {favourite && <Icon name="star" size={13} />}
        <span className="clip">{t('library.edited', { when: t.ago(map.updatedAt, now) })}</span>
      </p>
      {words.length > 0 && (
        <Suspense fallback={null}>
          <CardHits cards={cards} words={words} onOpen={card => list.openCard(map.id, card)} />
        </Suspense>
      )}
    </li>
  )
}

/** The mark of a map that is due for its review. */
export function ReviewDue() {
  const t = useT()
  return (
    <span className="review-due">
      <Icon name="clock" size={12} />
      {t('library.reviewDue')}
    </span>
  )
}
