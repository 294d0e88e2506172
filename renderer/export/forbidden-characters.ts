/** What no XML 1.0 document can hold, not even escaped: control characters, halves of surrogate pairs, non-characters. */
export const forbiddenCharacters = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
