import { limit } from '../limit.js'

export const peer = limit('blit')
