const MONTHS_ES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic']
const MONTHS_DE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

interface Parts {
  readonly year: number
  readonly month?: number
  readonly date?: number
  readonly half?: number
  readonly quarter?: number
}

/** `31.07.2014`, `Juli 2014`, `1. Halbjahr 2014`, `2014`. */
export function dayDe(iso: string): string {
  return written(iso, ({ year, month, date, half, quarter }) => {
    if (half !== undefined) return `${half}. Halbjahr ${year}`
    if (quarter !== undefined) return `${quarter}. Quartal ${year}`
    if (month === undefined) return String(year)
    return date === undefined ? `${MONTHS_DE[month - 1]} ${year}` : `${two(date)}.${two(month)}.${year}`
  })
}

/** `31 jul 2014`, `jul 2014`, `1.er semestre de 2014`, `2014`. */
export function dayEs(iso: string): string {
  return written(iso, ({ year, month, date, half, quarter }) => {
    if (half !== undefined) return `${half === 1 ? 'primer' : 'segundo'} semestre de ${year}`
    if (quarter !== undefined) return `trimestre ${quarter} de ${year}`
    if (month === undefined) return String(year)
    const named = `${MONTHS_ES[month - 1]} ${year}`
    return date === undefined ? named : `${date} ${named}`
  })
}

/** `2014年7月31日`, `2014年7月`, `2014年上半年`, `2014年`. */
export function dayZh(iso: string): string {
  return written(iso, ({ year, month, date, half, quarter }) => {
    if (half !== undefined) return `${year}年${half === 1 ? '上' : '下'}半年`
    if (quarter !== undefined) return `${year}年第${quarter}季度`
    if (month === undefined) return `${year}年`
    return date === undefined ? `${year}年${month}月` : `${year}年${month}月${date}日`
  })
}

/** Anything that is no day stays as it is. */
function written(iso: string, write: (parts: Parts) => string): string {
  const found = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|H([12])|Q([1-4])))?$/u.exec(iso)
  if (found === null) return iso
  const [, year, month, date, half, quarter] = found
  return write({
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(date === undefined ? {} : { date: Number(date) }),
    ...(half === undefined ? {} : { half: Number(half) }),
    ...(quarter === undefined ? {} : { quarter: Number(quarter) }),
  })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
