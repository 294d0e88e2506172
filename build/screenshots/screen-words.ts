/** The words by which the pictures' scripts find their way, in both languages. */
export const screenWords = {
  en: {
    newMap: 'New map',
    example: 'An example',
    maps: 'All maps',
    grid: 'Journey map',
    bin: 'Bin',
    list: 'List',
    more: 'Pain points',
    table: 'Table',
    currentState: 'Current-state journey',
    blueprint: 'Service blueprint',
    day: 'Day in the life',
    future: 'Future-state journey',
  },
  id: {
    newMap: 'Peta baru',
    example: 'Contoh',
    maps: 'Semua peta',
    grid: 'Peta perjalanan',
    bin: 'Tempat sampah',
    list: 'Daftar',
    more: 'Titik masalah',
    table: 'Tabel',
    currentState: 'Perjalanan saat ini',
    blueprint: 'Cetak biru layanan',
    day: 'Sehari dalam hidup',
    future: 'Perjalanan masa depan',
  },
} as const

export type ScreenWords = (typeof screenWords)[keyof typeof screenWords]
