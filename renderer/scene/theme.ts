/** The colours of a map by name. A scene names colours only by these; a theme says what they are. */
const lanes = [
  'action',
  'touch',
  'thought',
  'emotion',
  'pain',
  'opp',
  'evid',
  'front',
  'back',
  'support',
  'place',
] as const
type LaneShade = 'bg' | 'line' | 'ink' | 'solid'

export type Colour =
  | 'paper'
  | 'canvas'
  | 'surface'
  | 'sunken'
  | 'hover'
  | 'line'
  | 'line-2'
  | 'line-3'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'accent'
  | 'accent-soft'
  | 'accent-ink'
  | 'warn-solid'
  | 'danger-solid'
  | 'emo-n2'
  | 'emo-n1'
  | 'emo-0'
  | 'emo-p1'
  | 'emo-p2'
  | 'emo-stroke'
  | 'emo-pos'
  | 'emo-neg'
  | 'face-ink'
  | `${(typeof lanes)[number]}-${LaneShade}`

export type ThemeName = 'light' | 'dark'

/** A CSS colour for every name. */
export type Theme = Readonly<Record<Colour, string>>

const light: Theme = {
  paper: '#F5F3EE',
  canvas: '#FCFBF9',
  surface: '#FFFFFF',
  sunken: '#F1EEE8',
  hover: '#EAE6DE',
  line: '#E7E3DB',
  'line-2': '#D3CDC2',
  'line-3': '#8E887C',
  ink: '#1F1D1A',
  'ink-2': '#55514A',
  'ink-3': '#6B665D',
  accent: '#0B6B66',
  'accent-soft': '#DDEEEB',
  'accent-ink': '#07534E',
  'warn-solid': '#8F5B00',
  'danger-solid': '#C2402A',
  'emo-n2': '#F0A797',
  'emo-n1': '#F8CFC4',
  'emo-0': '#E9E4DA',
  'emo-p1': '#C5E4CD',
  'emo-p2': '#92CDA4',
  'emo-stroke': '#33302B',
  'emo-pos': 'rgba(47,133,80,.10)',
  'emo-neg': 'rgba(203,78,55,.10)',
  'action-bg': '#E5EEF8',
  'action-line': '#C2D5EA',
  'action-ink': '#1B3A5E',
  'action-solid': '#3B73AD',
  'touch-bg': '#EDEAF8',
  'touch-line': '#D3CCEC',
  'touch-ink': '#3A2F6E',
  'touch-solid': '#7460BE',
  'thought-bg': '#FBF1CC',
  'thought-line': '#E9D790',
  'thought-ink': '#4F3F08',
  'thought-solid': '#A5810A',
  'emotion-bg': '#F3F0EA',
  'emotion-line': '#DDD7CC',
  'emotion-ink': '#3A3731',
  'emotion-solid': '#7D766A',
  'pain-bg': '#FCE5DF',
  'pain-line': '#F2C5B9',
  'pain-ink': '#6D2114',
  'pain-solid': '#C2432C',
  'opp-bg': '#DFF1E3',
  'opp-line': '#B4DABE',
  'opp-ink': '#174A2A',
  'opp-solid': '#2A7B49',
  'evid-bg': '#F0EDE6',
  'evid-line': '#D9D3C6',
  'evid-ink': '#443F34',
  'evid-solid': '#857C6B',
  'front-bg': '#DCF0EF',
  'front-line': '#AFD8D6',
  'front-ink': '#0D4644',
  'front-solid': '#1F817C',
  'back-bg': '#EDEAF8',
  'back-line': '#D3CCEC',
  'back-ink': '#3A2F6E',
  'back-solid': '#7460BE',
  'support-bg': '#E8EBEF',
  'support-line': '#CAD1D9',
  'support-ink': '#2B3642',
  'support-solid': '#647689',
  'place-bg': '#F8E9DA',
  'place-line': '#E9CDAE',
  'place-ink': '#5B3510',
  'place-solid': '#AE6B27',
  'face-ink': '#26231F',
}

const dark: Theme = {
  paper: '#1A1917',
  canvas: '#151412',
  surface: '#201F1C',
  sunken: '#2A2825',
  hover: '#34312D',
  line: '#2E2C28',
  'line-2': '#423F39',
  'line-3': '#7D776C',
  ink: '#F1EEE8',
  'ink-2': '#BDB7AC',
  'ink-3': '#A19A8E',
  accent: '#5CC2B8',
  'accent-soft': '#183A37',
  'accent-ink': '#9FE0D9',
  'warn-solid': '#D9A23A',
  'danger-solid': '#E88570',
  'emo-n2': '#D97C68',
  'emo-n1': '#E5AB9D',
  'emo-0': '#B5AEA2',
  'emo-p1': '#9CCBA9',
  'emo-p2': '#67B683',
  'emo-stroke': '#DAD5CB',
  'emo-pos': 'rgba(99,184,131,.13)',
  'emo-neg': 'rgba(232,133,112,.13)',
  'action-bg': '#1F2D3D',
  'action-line': '#34485F',
  'action-ink': '#D3E3F5',
  'action-solid': '#7FAEDD',
  'touch-bg': '#2B2740',
  'touch-line': '#443D63',
  'touch-ink': '#DFD8F7',
  'touch-solid': '#A898E4',
  'thought-bg': '#3A3218',
  'thought-line': '#5A4E28',
  'thought-ink': '#F3E4AE',
  'thought-solid': '#D6B446',
  'emotion-bg': '#262421',
  'emotion-line': '#3E3B36',
  'emotion-ink': '#E2DDD3',
  'emotion-solid': '#A39B8E',
  'pain-bg': '#40251F',
  'pain-line': '#633D34',
  'pain-ink': '#F9D3C8',
  'pain-solid': '#E88570',
  'opp-bg': '#1D3526',
  'opp-line': '#32553F',
  'opp-ink': '#C6EBD1',
  'opp-solid': '#63B883',
  'evid-bg': '#2B2925',
  'evid-line': '#46423B',
  'evid-ink': '#E3DDD1',
  'evid-solid': '#A89F8F',
  'front-bg': '#17332F',
  'front-line': '#2A524D',
  'front-ink': '#BFE8E3',
  'front-solid': '#55B5AD',
  'back-bg': '#2B2740',
  'back-line': '#443D63',
  'back-ink': '#DFD8F7',
  'back-solid': '#A898E4',
  'support-bg': '#262B31',
  'support-line': '#3F4852',
  'support-ink': '#D9E0E8',
  'support-solid': '#96A6B7',
  'place-bg': '#3A2A1A',
  'place-line': '#5B4429',
  'place-ink': '#F4DABD',
  'place-solid': '#D59A5A',
  'face-ink': '#26231F',
}

/** The two themes. `tokens.css` holds the same values for the interface; a test compares them. */
export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark }
