import { useMemo } from 'react'
import { newId } from '../../journey/ids.ts'
import { useApp } from '../app-context.ts'
import { type MapCommands, mapCommands } from './map-commands.ts'

export function useMapCommands(): MapCommands {
  const app = useApp()
  return useMemo(() => mapCommands(app, () => newId('map', app.ids)), [app])
}
