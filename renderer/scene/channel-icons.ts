import type { Card } from '../journey/records/card.ts'
import type { ChannelName, TouchpointNature } from '../journey/vocabulary.ts'
import type { IconName } from './icons.ts'

/** The picture of each channel. */
const channelIcons: Readonly<Record<ChannelName, IconName>> = {
  website: 'globe',
  search: 'search',
  app: 'smartphone',
  phone: 'phone',
  'video-call': 'video',
  email: 'mail',
  chat: 'message-circle',
  'group-chat': 'messages-square',
  social: 'share-2',
  advertisement: 'megaphone',
  review: 'star',
  document: 'file-text',
  contract: 'file-pen-line',
  spreadsheet: 'table-2',
  calculator: 'calculator',
  meeting: 'users',
  presentation: 'presentation',
  person: 'user-round',
  people: 'users-round',
  shop: 'store',
  home: 'house',
  office: 'building-2',
  warehouse: 'warehouse',
  road: 'route',
  hospital: 'hospital',
  delivery: 'truck',
  package: 'package',
  payment: 'credit-card',
  calendar: 'calendar-check',
  training: 'graduation-cap',
  help: 'circle-play',
  'file-upload': 'file-up',
  product: 'monitor',
}

const natureIcons: Readonly<Record<TouchpointNature, IconName>> = {
  physical: 'store',
  digital: 'monitor',
  human: 'user-round',
}

/** The picture on a chip: its channel's, else its nature's, else null for a plain dot. */
export function chipIcon(card: Card): IconName | null {
  if (card.channel) return channelIcons[card.channel]
  return card.nature ? natureIcons[card.nature] : null
}
