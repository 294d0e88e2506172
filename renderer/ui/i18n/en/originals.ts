/** The file that a map belongs to. */
export const original = {
  same: 'also in {file}',
  behind: 'not yet in {file}',
  saving: 'writing {file}…',
  changed: '{file} was changed elsewhere',
  vanished: '{file} is not where it was',
  tip: 'Every change is kept on this computer at once. The file gets it when you save.',
  tipIn:
    'In the folder “{folder}”. Every change is kept on this computer at once; the file gets it when you save.',
  saved: 'Saved in {file}',
  downloaded: 'The map is in your downloads. This browser can’t write to a file a second time.',
  once: 'From now on Save writes to {file}, and nothing else does. All changes are kept on this computer by themselves, so closing never asks.',
  changedTitle: '{file} was changed elsewhere',
  changedText:
    'The file no longer holds what this map was last saved with. Nothing is lost, whichever you choose.',
  mine: 'Keep mine',
  mineSaving: 'This map is written to the file. What the file has now goes to the bin of the library.',
  mineLater:
    'This map stays, and goes to the file when you save. What the file has now goes to the bin of the library.',
  theirs: 'Take the file’s',
  theirsText: 'The map becomes what the file has. Undo brings yours back.',
  both: 'Keep both',
  bothText: 'What the file has becomes a map of its own beside this one, which then belongs to no file.',
  later: 'Decide later',
  unreadableTitle: '{file} is not a map any more',
  unreadableText:
    'Something else has changed the file, and what is in it now can’t be read as a map. Yours is safe on this computer.',
  replace: 'Replace it',
  vanishedTitle: '{file} is not where it was',
  vanishedText:
    'It was moved, renamed or deleted, or its disk is not there. The map is safe on this computer; choose where its file shall be.',
  again: 'Save there again',
  elsewhere: 'Save as…',
  keptMine: 'Your map stays. What {file} held is in the bin.',
  taken: 'This map is now what {file} holds',
  keptBoth: 'What the file holds is in the library as “{title}”',
  'trouble-locked':
    'Another program is using {file}. Close it there and save again; the map is safe on this computer.',
  'trouble-full':
    'There is no room for {file} on its disk. Free some space, or save in another place; the map is safe on this computer.',
  'trouble-read-only': '{file} may not be changed. Save in another place; the map is safe on this computer.',
  'trouble-unreachable':
    'The disk of {file} can’t be reached. Connect it and save again, or save in another place; the map is safe on this computer.',
  'trouble-name-too-long':
    'The name “{file}” is too long for its disk. Save under a shorter one; the map is safe on this computer.',
  'trouble-refused':
    'The browser was not allowed to write {file}. Save again and allow it; the map is safe on this computer.',
  'trouble-other':
    '{file} could not be written and is as it was. Save in another place; the map is safe on this computer.',
  'trouble-missing': {
    one: 'A picture of this map can’t be read, so {file} was left as it was. Save in another place to go on without it.',
    other:
      '{count} pictures of this map can’t be read, so {file} was left as it was. Save in another place to go on without them.',
  },
} as const
