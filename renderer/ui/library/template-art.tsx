import type { TemplateId } from '../../journey/templates/template.ts'
import type { ColourName } from '../../journey/vocabulary.ts'

function Note({
  x,
  y,
  width,
  height,
  colour,
}: {
  x: number
  y: number
  width: number
  height: number
  colour: ColourName
}) {
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width - 1}
      height={height - 1}
      rx={2.5}
      fill={`var(--${colour}-bg)`}
      stroke={`var(--${colour}-line)`}
    />
  )
}

function Dot({ x, y, level }: { x: number; y: number; level: 'n2' | 'p1' | 'p2' }) {
  return (
    <circle cx={x} cy={y} r={3.5} fill={`var(--emo-${level})`} stroke="var(--emo-stroke)" strokeWidth={1.2} />
  )
}

const columns = [12, 37, 62, 87]
const curve = { fill: 'none', stroke: 'var(--emo-stroke)', strokeWidth: 1.8, strokeLinecap: 'round' } as const

function Journey({ below }: { below: ColourName }) {
  return columns.map(x => (
    <g key={x}>
      <rect x={x} y={10} width={21} height={5} rx={2} fill="var(--line-2)" />
      <Note x={x} y={19} width={21} height={11} colour="action" />
      <Note x={x} y={54} width={21} height={11} colour={below} />
    </g>
  ))
}

function CurrentState() {
  return (
    <>
      <Journey below="pain" />
      <path d="M14 40C25 39 37 37 48 38S64 47 73 47S95 44 106 42" {...curve} />
      <Dot x={48} y={38} level="p1" />
      <Dot x={73} y={47} level="n2" />
    </>
  )
}

function FutureState() {
  return (
    <>
      <Journey below="opp" />
      <path
        d="M14 41C26 41 37 44 48 44S64 48 73 48S95 47 106 46"
        {...curve}
        stroke="var(--line-3)"
        strokeWidth={1.4}
        strokeDasharray="2.5 3"
      />
      <path d="M14 45C26 45 37 43 48 42S64 38 73 38S95 35 104 35" {...curve} />
      <Dot x={73} y={38} level="p1" />
      <Dot x={104} y={35} level="p2" />
    </>
  )
}

function DayInTheLife() {
  return (
    <>
      {[12, 28, 44, 60, 76, 92, 108].map(x => (
        <path key={x} d={`M${x} 15V64`} stroke="var(--line-2)" />
      ))}
      <path d="M12 12H108" stroke="var(--ink-3)" strokeWidth={1.6} strokeLinecap="round" />
      {[12, 60, 108].map(x => (
        <circle key={x} cx={x} cy={12} r={2.6} fill="var(--ink-2)" />
      ))}
      <Note x={14} y={20} width={24} height={11} colour="action" />
      <Note x={40} y={20} width={34} height={11} colour="action" />
      <Note x={78} y={20} width={18} height={11} colour="action" />
      <Note x={24} y={35} width={26} height={11} colour="thought" />
      <Note x={70} y={35} width={26} height={11} colour="thought" />
      {[
        [14.5, 44],
        [62.5, 43],
      ].map(([x, width]) => (
        <rect
          key={x}
          x={x}
          y={52.5}
          width={width}
          height={7}
          rx={3.5}
          fill="var(--place-bg)"
          stroke="var(--place-line)"
        />
      ))}
    </>
  )
}

function ServiceBlueprint() {
  return (
    <>
      <path d="M8 26H112" stroke="var(--ink-3)" strokeWidth={1.4} />
      <path d="M8 46H112" stroke="var(--ink-3)" strokeWidth={1.4} strokeDasharray="5 3" />
      {[
        [27, 20, 32],
        [60, 42, 53],
        [93, 20, 32],
      ].map(([x = 0, from = 0, to = 0]) => (
        <g key={x}>
          <path d={`M${x} ${from}V${to - 3}`} stroke="var(--ink-2)" strokeWidth={1.3} />
          <path d={`M${x - 2.6} ${to - 3.4}L${x} ${to}l2.6 -3.4z`} fill="var(--ink-2)" />
        </g>
      ))}
      {[14, 47, 80].map(x => (
        <g key={x}>
          <Note x={x} y={9} width={26} height={11} colour="action" />
          <Note x={x} y={32} width={26} height={10} colour="front" />
          <Note x={x} y={53} width={26} height={11} colour="support" />
        </g>
      ))}
    </>
  )
}

const drawings = {
  'current-state': CurrentState,
  'future-state': FutureState,
  'day-in-the-life': DayInTheLife,
  'service-blueprint': ServiceBlueprint,
} as const satisfies Partial<Record<TemplateId, () => React.ReactNode>>

/** A small drawing of what a classical kind of map looks like. Decorative. */
export function TemplateArt({ template }: { template: keyof typeof drawings }) {
  const Drawing = drawings[template]
  return (
    <svg className="template-art" viewBox="0 0 120 72" preserveAspectRatio="xMidYMin meet" aria-hidden="true">
      <Drawing />
    </svg>
  )
}
