import { type ReactNode, useRef } from 'react'
import { isReviewDue, reviewDueOn } from '../../journey/review.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { classNames } from '../components/class-names.ts'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { CardHits } from './card-hits.tsx'
import { Highlighted } from './highlighted.tsx'
import { KindBadge } from './kind-badge.tsx'
import { ReviewDue } from './map-card.tsx'
import { MapContextMenu } from './map-context-menu.tsx'
import type { MapViewProps } from './map-grid.tsx'
import { type FoundMap, type LibrarySort, librarySorts } from './matching-maps.ts'
import { RenameField } from './rename-field.tsx'
import { useLibrary } from './use-library.ts'
import { type MapList, useMapList } from './use-map-list.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import './map-table.css'

/** CSS pixels of a row, with and without the hits of a search. */
const rowHeight = 44
const hitsHeight = 76

/** Maps as the lines of a table whose heads sort it. Only what is near the view is drawn. */
export function MapTable({ label, items, words, now, catalogue, commands }: MapViewProps) {
  const t = useT()
  const body = useRef<HTMLTableSectionElement>(null)
  const list = useMapList({ items, columns: 1, list: body, commands })
  const height = rowHeight + (words.length > 0 ? hitsHeight : 0)
  const { from, to } = useVirtualRows(body, items.length, height)
  const rows: ReactNode[] = []
  let drawn = 0
  const leaveOut = (until: number) => {
    if (until > drawn) rows.push(<tr key={`gap-${drawn}`} style={{ height: (until - drawn) * height }} />)
  }
  items.forEach((found, index) => {
    if (found.map.id !== list.current && (index < from || index >= to)) return
    leaveOut(index)
    drawn = index + 1
    rows.push(
      <MapRow
        key={found.map.id}
        found={found}
        index={index}
        words={words}
        now={now}
        height={height}
        list={list}
        favourite={catalogue.favourites.has(found.map.id)}
        folder={catalogue.folders.find(({ id }) => id === catalogue.inFolder.get(found.map.id))?.name ?? ''}
        onFavourite={on => void commands.favourite([found.map.id], on)}
      />,
    )
  })
  leaveOut(items.length)

  return (
    <>
      <table className="map-table" aria-label={label} aria-rowcount={items.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="column-check">
              <input
                type="checkbox"
                aria-label={t('shelf.selectAll')}
                checked={list.selected.size > 0 && items.every(({ map }) => list.selected.has(map.id))}
                onChange={event => list.selectAll(event.target.checked)}
              />
            </th>
            <SortHead by="name" label={t('shelf.name')} />
            <th scope="col">{t('shelf.kind')}</th>
            <th scope="col">{t('shelf.folder')}</th>
            <th scope="col" className="column-number">
              {t('shelf.cards')}
            </th>
            <SortHead by="edited" label={t('shelf.edited')} />
            <SortHead by="created" label={t('shelf.created')} />
            <SortHead by="due" label={t('shelf.review')} />
            <th scope="col" className="column-actions">
              <span className="visually-hidden">{t('shelf.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={list.onKeyDown} onKeyUp={list.onKeyUp}>
          {rows}
        </tbody>
      </table>
      <MapContextMenu items={items} list={list} catalogue={catalogue} commands={commands} />
    </>
  )
}

/** Which way each order runs: later times come first, names and due days the other way. */
const descending: Readonly<Record<LibrarySort, boolean>> = {
  edited: true,
  created: true,
  name: false,
  due: false,
}

function SortHead({ by, label }: { by: LibrarySort; label: string }) {
  const { preferences } = useApp()
  const sort = usePreference(state => state.librarySort)
  const isOn = sort.by === by && librarySorts.includes(by)
  const down = descending[by] !== sort.reverse
  return (
    <th scope="col" aria-sort={isOn ? (down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="sort-head"
        onClick={() => preferences.setState({ librarySort: { by, reverse: isOn && !sort.reverse } })}
      >
        {label}
        {isOn && <Icon name={down ? 'arrow-down' : 'arrow-up'} size={12} />}
      </button>
    </th>
  )
}

interface MapRowProps {
  found: FoundMap
  index: number
  words: readonly string[]
  now: number
  height: number
  list: MapList
  favourite: boolean
  folder: string
  onFavourite: (on: boolean) => void
}

function MapRow({ found, index, words, now, height, list, favourite, folder, onFavourite }: MapRowProps) {
  const t = useT()
  const { map, cards } = found
  const renaming = useLibrary(state => state.renaming === map.id)
  const menuOpen = useLibrary(state => state.menu !== null && state.current === map.id)
  const title = map.title.trim() || t('library.untitled')
  const selected = list.selected.has(map.id)
  const due = reviewDueOn(map)
  const tabIndex = map.id === list.current ? 0 : -1
  return (
    <tr
      className={classNames('map-row', selected && 'map-selected')}
      data-map={map.id}
      aria-rowindex={index + 2}
      style={{ height }}
      draggable={!renaming}
      onDragStart={event => list.onDragStart(event, map.id)}
      onContextMenu={event => list.onContextMenu(event, map.id)}
    >
      <td className="column-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('library.select', { title })}
          checked={selected}
          onChange={() => list.toggle(map.id)}
        />
      </td>
      <th scope="row" className="column-name">
        {renaming ? (
          <RenameField title={map.title} label={t('board.title')} onDone={next => list.renamed(map, next)} />
        ) : (
          <button
            type="button"
            className="map-open clip"
            tabIndex={tabIndex}
            aria-keyshortcuts="Space F2 Delete"
            onFocus={() => list.onFocus(map.id)}
            onClick={event => list.press(event, found)}
          >
            <Highlighted text={title} words={words} />
          </button>
        )}
        {words.length > 0 && (
          <CardHits cards={cards} words={words} onOpen={card => list.openCard(map.id, card)} />
        )}
      </th>
      <td>
        <KindBadge kind={map.kind} />
      </td>
      <td className="clip">{folder}</td>
      <td className="column-number number">{t.number(map.cardCount)}</td>
      <td>{t.ago(map.updatedAt, now)}</td>
      <td>{t.day(map.createdAt, now)}</td>
      <td>{isReviewDue(map, now) ? <ReviewDue /> : due && t.day(new Date(`${due}T12:00`).getTime(), now)}</td>
      <td className="column-actions">
        <IconButton
          icon="star"
          size="small"
          className={favourite ? 'starred' : 'quiet-star'}
          label={t(favourite ? 'library.unfavouriteOne' : 'library.favouriteOne', { title })}
          aria-pressed={favourite}
          tabIndex={tabIndex}
          onClick={() => onFavourite(!favourite)}
        />
        <IconButton
          icon="ellipsis"
          size="small"
          label={t('library.more', { title })}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
          tabIndex={tabIndex}
          onClick={event => list.openMenu(map.id, event.currentTarget)}
        />
      </td>
    </tr>
  )
}
