/** Jejak's mark: a trail that rises from a dotted start to an open end. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" className="mark-ground" />
      <g fill="none" strokeWidth="2" strokeLinecap="round" className="mark-trail">
        <path d="M6 17.2c4.6 0 3.6-5.2 7-5.2" strokeDasharray=".1 3.6" />
        <path d="M13 12c2.6 0 1.6-4.4 4-4.6" />
      </g>
      <circle cx="17.6" cy="7" r="2.2" className="mark-end" />
    </svg>
  )
}
