// @ts-check
/** Who may import whom. What is not allowed here is an error; imports of types count as much as those of values. */

/** The port to the machine: the adapters behind it are for the composition root and the interface only. */
const platformPort = 'renderer/platform/platform.ts'

/** Every folder that holds code, and the folders and single files that it may import from besides itself. */
export const arrows = {
  'renderer/journey': [],
  'renderer/scene': ['renderer/journey'],
  'renderer/editor': ['renderer/journey', 'renderer/scene'],
  'renderer/paint': ['renderer/journey', 'renderer/scene'],
  'renderer/storage': ['renderer/journey'],
  // The desktop adapter speaks the contract of the shell.
  'renderer/platform': ['electron/shared'],
  'renderer/board': ['renderer/journey', 'renderer/scene', 'renderer/editor', 'renderer/paint'],
  'renderer/outline': ['renderer/journey', 'renderer/scene', 'renderer/editor'],
  'renderer/export': [
    'renderer/journey',
    'renderer/scene',
    'renderer/editor',
    'renderer/paint',
    platformPort,
  ],
  'renderer/import': ['renderer/journey', 'renderer/scene', 'renderer/editor', platformPort],
  'renderer/ui': [
    'renderer/journey',
    'renderer/scene',
    'renderer/editor',
    'renderer/paint',
    'renderer/board',
    'renderer/outline',
    'renderer/export',
    'renderer/import',
    'renderer/platform',
  ],
  // The command line puts the same parts together as the app, without the interface but for its sentences.
  'renderer/convert': [
    'renderer/journey',
    'renderer/scene',
    'renderer/paint',
    'renderer/export',
    'renderer/import',
    'renderer/ui/i18n/scene-strings.ts',
    'renderer/ui/i18n/translate.ts',
    'renderer/ui/i18n/words.ts',
    'renderer/ui/remark-text.ts',
    'renderer/ui/trouble-text.ts',
    'electron/main/atomic-write.ts',
    'electron/main/is-same-file.ts',
  ],
  // The service worker serves the page and knows nothing of it.
  'renderer/offline': [],
  'electron/main': ['electron/shared'],
  'electron/preload': ['electron/shared'],
  'electron/shared': [],
}

/** The page's entry, which nobody imports. */
export const entry = 'renderer/main.tsx'

/** The only places that see all folders of the renderer: here the parts are put together. */
export const compositionRoots = [entry, 'renderer/app/']

/** Packages, and the places that alone may import them (beginnings of paths). */
export const confinedPackages = [
  {
    packages: ['react', 'react-dom', '@base-ui/react'],
    places: ['renderer/ui/', 'renderer/board/', 'renderer/outline/', ...compositionRoots],
  },
  { packages: ['konva', 'react-konva'], places: ['renderer/ui/', 'renderer/board/', 'renderer/outline/'] },
  { packages: ['dexie'], places: ['renderer/storage/'] },
  {
    packages: ['jspdf', 'pptxgenjs', 'write-excel-file', 'read-excel-file', 'papaparse', 'fflate'],
    places: ['renderer/export/', 'renderer/import/'],
  },
  { packages: ['@napi-rs/canvas'], places: ['renderer/convert/'] },
  { packages: ['electron'], places: ['electron/main/', 'electron/preload/'] },
]
