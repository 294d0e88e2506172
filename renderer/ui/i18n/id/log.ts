import type { PanelWords } from '../dictionary.ts'

export const log: PanelWords['log'] = {
  title: 'Log',
  text: 'Kapan terjadi kesalahan, dan di bagian program yang mana. Isi peta Anda tidak tercatat, dan tidak ada yang dikirim.',
  empty: 'Sejauh ini tidak ada kesalahan.',
  copy: 'Salin',
  copied: 'Tersalin',
  rowHint: 'Apa yang salah dan kapan. Tetap di komputer ini dan tidak memuat isi peta Anda.',
  show: 'Tampilkan log',
}
