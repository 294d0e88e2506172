/** Why something could not be pasted. */
export const paste = {
  'nothing-to-paste': 'There is nothing on the clipboard that Jejak can paste.',
  'no-table': 'There is no table on the clipboard. Copy cells from a spreadsheet, then paste as map.',
  'no-place': 'Select a cell or a card first, then paste.',
  'bad-diagram':
    'That Mermaid diagram can’t be read: line {count} is no task with a score, like “Make tea: 5: Me”.',
  'too-many-cells': 'That table has {count} cells; up to {most} can be pasted.',
  'too-long': 'That text has {count} characters; up to {most} can be pasted.',
} as const

/** Expected failures, each as one sentence that says what is wrong and what to do. */
export const trouble = {
  'pictures-missing': {
    one: 'A picture could not be read and is not in the copy.',
    other: '{count} pictures could not be read and are not in the copy.',
  },
  quota: 'The disk is full. Free some space; what is on screen is kept, and saving is tried again.',
  'write-failed': 'Writing failed. What is on screen is kept, and saving is tried again.',
  blocked: 'Another window of Jejak is still open with an older version. Close it to go on.',
  'newer-version':
    'These maps were last used by a newer version of Jejak. Update Jejak to open them; nothing was changed.',
  stale: 'This map was changed in another window meanwhile. Open it again to see the newest state.',
  'open-elsewhere': 'This map is open in another window. Change it there, or close it there first.',
  unavailable:
    'Storage can’t be used here: the browser refuses it, perhaps in a private window. Save copies as files.',
  'not-found': 'This map isn’t there any more. Perhaps another window deleted it.',
  'read-failed': 'The file could not be read.',
  'too-large': 'The file is too large to open.',
  'clipboard-refused': 'The clipboard was refused. Allow it in the browser, or save the picture instead.',
  'link-refused': 'The system did not open the link. Copy its address from the details instead.',
  'window-refused': 'The browser did not open a window. Allow Jejak to open windows, then try again.',
  'file-empty': 'This file is empty.',
  'file-binary': 'This is not a text file, so it can’t be a Jejak map.',
  'file-too-large': 'This file is too large to be a map: more than {limit} million characters.',
  'file-too-deep': 'This file is nested too deeply to be a map (line {line}, column {column}).',
  'file-truncated':
    'This file is cut off at line {line}, column {column}. Copy it again from where it came from.',
  'file-not-json':
    'This file can’t be read from line {line}, column {column} on. It is no Jejak map, or it is damaged.',
  'file-not-a-map': 'This file was not made by Jejak.',
  'file-newer-version':
    'This file was made by a newer version of Jejak (format {version}; this one reads up to {supported}). Update Jejak to open it; the file was not changed.',
  'file-damaged': 'This is a Jejak file, but nothing in it can be read. Try an older copy of it.',
  'picture-too-large':
    'The picture would be {width} × {height} pixels, which is too large. Choose a smaller scale or a single stage.',
  'nothing-there': 'There is nothing to export.',
  'image-unreadable': '“{file}” can’t be read as a picture. PNG, JPEG, WebP, GIF, AVIF and SVG work.',
  'image-too-large':
    '“{file}” is too large: a picture may have up to 100 MB and 200 megapixels. Scale it down first.',
  unknown: 'That did not work. Your maps are safe.',
  title: 'Something went wrong',
} as const

export const repair = {
  'invalid-record-dropped': {
    one: 'One damaged part was left out.',
    other: '{count} damaged parts were left out.',
  },
  'invalid-field-reset': {
    one: 'One unreadable value was reset.',
    other: '{count} unreadable values were reset.',
  },
  'duplicate-id-dropped': { one: 'One duplicate was left out.', other: '{count} duplicates were left out.' },
  'map-added': 'The map’s own data was missing and has been made again.',
  'extra-map-dropped': 'A second map in the same file was left out.',
  'stage-added': 'There was no stage; one was added.',
  'step-added': 'A stage had no step; one was added.',
  'lane-added': 'There was no lane; one was added.',
  'step-without-stage-moved': {
    one: 'One step without a stage was moved.',
    other: '{count} steps without a stage were moved.',
  },
  'card-without-cell-parked': {
    one: 'One card without a place is in the parking lot now.',
    other: '{count} cards without a place are in the parking lot now.',
  },
  'dangling-reference-cleared': {
    one: 'One pointer to something missing was cleared.',
    other: '{count} pointers to something missing were cleared.',
  },
  'connector-dropped': {
    one: 'One arrow that led nowhere was removed.',
    other: '{count} arrows that led nowhere were removed.',
  },
  'separator-dropped': {
    one: 'One line without a lane was removed.',
    other: '{count} lines without a lane were removed.',
  },
  'comment-dropped': {
    one: 'One comment without a card was removed.',
    other: '{count} comments without a card were removed.',
  },
  'picture-dropped': {
    one: 'One damaged picture was left out.',
    other: '{count} damaged pictures were left out.',
  },
  'order-key-renewed': 'The order of some parts was unreadable and has been set anew.',
} as const

export const crash = {
  title: 'Jejak has stumbled',
  saved:
    'Something inside the app broke. What you wrote up to here is saved on this computer; reload to go on.',
  unsaved:
    'Something inside the app broke, and the last changes could not be saved. Save a copy before you reload.',
  saveCopy: 'Save a copy',
  reload: 'Reload',
  details: 'For whoever repairs it',
} as const
