import { expect, test } from 'vitest'
import { mayLeave } from '../../electron/main/may-leave.ts'

test.each([
  'https://example.org/a?b#c',
  'HTTPS://Example.org',
  'mailto:sari@example.org',
  'mailto:sari@example.org?subject=Trip&body=Hello&CC=a@example.org',
])('%s may leave', address => expect(mayLeave(address)).toBe(true))

test.each([
  'http://example.org/',
  'https://',
  'https:',
  // Looks right to an eye that only searches for the beginning or a part.
  'javascript:/*https://example.org*/alert(1)',
  'vbscript:https://example.org',
  'file:///etc/passwd?https://example.org',
  'x-https://example.org/',
  'search-ms:query=https://example.org',
  'ms-msdt:/id PCWDiagnostic',
  'smb://host/share',
  '\\\\host\\share',
  'C:\\Windows\\calc.exe',
  'ftp://example.org',
  'app://jejak/index.html',
  'blob:https://example.org/1',
  'view-source:https://example.org',
  'mailto:nobody',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?subject=x&Attachment=C:/secret.txt',
  'no address',
  '',
])('%s may not', address => expect(mayLeave(address)).toBe(false))
