import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { backupsChannels } from '../shared/backups-bridge.ts'
import { conversionChannels } from '../shared/conversion-bridge.ts'
import { channels, type DesktopBridge } from '../shared/ipc.ts'
import { logChannels } from '../shared/log-bridge.ts'
import { originalsChannels } from '../shared/originals-bridge.ts'
import { windowsChannels } from '../shared/windows-bridge.ts'

const systems: Readonly<Record<string, DesktopBridge['os']>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
}

/** Listens on a channel until the returned function is called; the event itself stays on this side. */
function listen<T extends unknown[]>(channel: string, listener: (...values: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, ...values: unknown[]) => listener(...(values as T))
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.removeListener(channel, heard)
  }
}

contextBridge.exposeInMainWorld('jejakDesktop', {
  os: systems[process.platform] ?? 'other',
  openFile: request => ipcRenderer.invoke(channels.openFile, request),
  saveFile: request => ipcRenderer.invoke(channels.saveFile, request),
  openExternal: address => ipcRenderer.invoke(channels.openExternal, address),
  onOpenFile: listener => {
    const stop = listen(channels.fileArrived, listener)
    ipcRenderer.send(channels.takesFiles)
    return stop
  },
  onMenuCommand: listener => listen(channels.menuCommand, listener),
  setMenu: menu => ipcRenderer.send(channels.setMenu, menu),
  onBeforeClose: listener => {
    const stop = listen(channels.beforeClose, listener)
    ipcRenderer.send(channels.guardClose)
    return stop
  },
  closeReady: saved => ipcRenderer.send(channels.closeReady, saved),
  setTitle: state => ipcRenderer.send(channels.setTitle, state),
  log: {
    note: (trouble, shape) => ipcRenderer.send(logChannels.note, trouble, shape),
    show: () => ipcRenderer.invoke(logChannels.show),
  },
  windows: {
    openMap: map => ipcRenderer.send(windowsChannels.openMap, map),
    showLibrary: () => ipcRenderer.send(windowsChannels.showLibrary),
    showsMap: map => ipcRenderer.send(windowsChannels.showsMap, map),
    showProgress: share => ipcRenderer.send(windowsChannels.showProgress, share),
    notify: notice => ipcRenderer.send(windowsChannels.notify, notice),
    versions: {
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
    },
    bringForward: map => ipcRenderer.invoke(windowsChannels.bringForward, map),
  },
  originals: {
    choose: request => ipcRenderer.invoke(originalsChannels.choose, request),
    write: request => ipcRenderer.invoke(originalsChannels.write, request),
    state: (token, expected) => ipcRenderer.invoke(originalsChannels.state, token, expected),
    read: token => ipcRenderer.invoke(originalsChannels.read, token),
    // A file that no disk gave, such as one that a script made, has an empty path.
    dropped: file => ipcRenderer.invoke(originalsChannels.dropped, webUtils.getPathForFile(file)),
  },
  conversion: {
    begin: () => ipcRenderer.invoke(conversionChannels.begin),
    read: file => ipcRenderer.invoke(conversionChannels.read, file),
    isThere: file => ipcRenderer.invoke(conversionChannels.isThere, file),
    write: (file, bytes) => ipcRenderer.invoke(conversionChannels.write, file, bytes),
    say: (line, isComplaint) => ipcRenderer.send(conversionChannels.say, line, isComplaint),
    end: code => ipcRenderer.send(conversionChannels.end, code),
  },
  backups: {
    place: () => ipcRenderer.invoke(backupsChannels.place),
    choose: () => ipcRenderer.invoke(backupsChannels.choose),
    show: () => ipcRenderer.invoke(backupsChannels.show),
    list: () => ipcRenderer.invoke(backupsChannels.list),
    read: name => ipcRenderer.invoke(backupsChannels.read, name),
    write: (name, bytes) => ipcRenderer.invoke(backupsChannels.write, name, bytes),
    remove: names => ipcRenderer.invoke(backupsChannels.remove, names),
  },
} satisfies DesktopBridge)
