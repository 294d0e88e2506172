import type { BackupFailure, BackupsBridge } from '../../electron/shared/backups-bridge.ts'
import { type BackupFolder, BackupTrouble } from './backup-folder.ts'

/** The folder that the desktop shell keeps backups in. */
export function createDesktopBackupFolder(bridge: BackupsBridge): BackupFolder {
  return {
    place: () => bridge.place(),
    choose: () => bridge.choose(),
    // What the user has chosen once stays allowed.
    allow: () => bridge.place(),
    show: async () => void sound(await bridge.show()),
    list: async () => sound(await bridge.list()).files,
    read: async name => sound(await bridge.read(name)).bytes,
    write: async (name, bytes) => void sound(await bridge.write(name, bytes)),
    remove: async names => void sound(await bridge.remove(names)),
  }
}

function sound<Answer extends { readonly kind: string }>(answer: Answer | BackupFailure): Answer {
  if ('trouble' in answer) throw new BackupTrouble(answer.trouble)
  return answer
}
