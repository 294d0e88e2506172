export const settings = {
  title: 'Settings',
  general: 'General',
  control: 'Keys and pointer',
  storage: 'Storage',

  language: 'Language',
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  size: 'Interface size',
  sizeHint: 'Menus, panels and buttons grow; the map keeps its own zoom.',
  author: 'Name for comments',
  authorHint: 'Stands beside the comments you write. It stays on this computer.',

  singleKeys: 'Single-key shortcuts',
  singleKeysHint:
    'Keys without Ctrl or Alt, such as V, N or 1–5. Turn them off if speech input or a stray hand presses them.',
  wheel: 'Mouse wheel',
  wheelScroll: 'Scrolls',
  wheelZoom: 'Zooms',
  wheelScrollHint: 'Ctrl with the wheel, or a pinch, zooms.',
  wheelZoomHint: 'Shift with the wheel goes sideways. Drag with the space bar held to move the map.',
  shortcuts: 'Keyboard shortcuts',
  allShortcuts: 'Show all shortcuts',

  maps: { one: '{count} map', other: '{count} maps' },
  inBin: { one: '{count} map in the bin', other: '{count} maps in the bin' },
  taken: 'About {size} in all',
  measuring: 'Measuring…',
  whereMaps: 'Maps and their history',
  whereMapsText:
    'In the storage of this app, on this computer: every change, so that undo works after a restart, and the versions.',
  wherePictures: 'Pictures',
  wherePicturesText: 'Each picture once, however many cards show it.',
  whereCopies: 'Second copy',
  whereCopiesText:
    'The newest state of every map outside the database. Jejak restores from it if the database is lost.',
  whereSettings: 'Settings',
  whereSettingsText: 'Language, theme, size, your name and where you stood on each map: on this device only.',
  nowhere: 'Apart from backups and the files you save, nothing is kept anywhere else. Nothing is sent.',
  browserNote:
    'In a browser the maps belong to this address ({address}). Clearing the data of this site in the browser removes them.',

  exportAll: 'Export everything…',
  exportAllHint:
    'All maps with their pictures, folders and favourites as one archive: a .zip of .jejak files. The bin and the undo history are left out.',
  importAll: 'Import an archive…',
  importAllHint: 'Takes the maps out of such an archive. Maps that are here already stay as they are.',
  eraseAll: 'Remove everything…',
  eraseAllHint:
    'Deletes every map, the bin, all versions and the second copies. Your files and backups stay.',
  packing: 'Packing the maps',
  unpacking: 'Taking in the maps',
  stop: 'Stop',
  exported: { one: '{count} map is in the archive.', other: '{count} maps are in the archive.' },
  exportedWithout: {
    one: '{count} picture could not be found and is not in it.',
    other: '{count} pictures could not be found and are not in it.',
  },
  notPacked: { one: '{count} map could not be read:', other: '{count} maps could not be read:' },
  stopped: 'Stopped.',
  nothingToExport: 'There are no maps to export.',
  archiveTooLarge:
    'All maps together are more than the 500 MB of an archive. Save a copy of each map instead.',

  added: { one: '{count} map taken in.', other: '{count} maps taken in.' },
  copied: {
    one: '{count} map was here in another state and is kept as a copy.',
    other: '{count} maps were here in another state and are kept as copies.',
  },
  same: {
    one: '{count} map was here already, unchanged.',
    other: '{count} maps were here already, unchanged.',
  },
  repaired: {
    one: '{count} map had to be repaired to open it.',
    other: '{count} maps had to be repaired to open them.',
  },
  refused: { one: '{count} file could not be read:', other: '{count} files could not be read:' },
  notAnArchive: '“{file}” is not an archive that can be read.',
  noMapsInArchive: '“{file}” holds no maps.',

  eraseTitle: 'Remove everything from this computer?',
  eraseText: {
    one: '{count} map will be gone, also if it is in the bin, with its history, its pictures and its second copy. Your settings and your name stay. This can’t be undone.',
    other:
      '{count} maps will be gone, those in the bin included, with their history, their pictures and their second copies. Your settings and your name stay. This can’t be undone.',
  },
  eraseFirst: 'Export everything first, and you can import it again, all but the bin and the undo history.',
  eraseType: 'Type “{word}” to go on',
  eraseWord: 'remove',
  eraseNow: 'Remove everything',
  eraseBack: 'Keep everything',
}
