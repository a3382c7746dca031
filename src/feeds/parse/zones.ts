/** Time zones as feeds write them. */

/** Abbreviations in minutes east of Greenwich: RFC 822, and those seen in feeds where one meaning prevails. */
const ABBREVIATIONS: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  MET: 60,
  MEZ: 60,
  CEST: 120,
  MEST: 120,
  MESZ: 120,
  SAST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  MSD: 240,
  AT: -240,
  AST: -240,
  ADT: -180,
  NST: -210,
  NDT: -150,
  BRT: -180,
  ART: -180,
  ET: -300,
  EST: -300,
  EDT: -240,
  CT: -360,
  CST: -360,
  CDT: -300,
  MT: -420,
  MST: -420,
  MDT: -360,
  PT: -480,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  HDT: -540,
  PKT: 300,
  ICT: 420,
  WIB: 420,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
}

/**
 * Minutes east of Greenwich of a zone: `+0530`, `-5:00`, `GMT+2`, `EST`, `Europe/Oslo` (at `local`, the clock's reading
 * there as if it were UTC). Undefined if it is no zone.
 */
export function zoneOffset(zone: string, local: number): number | undefined {
  const known = ABBREVIATIONS[zone.toUpperCase()]
  if (known !== undefined) return known
  const numeric = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  if (numeric) {
    const hours = Number(numeric[2])
    const minutes = Number(numeric[3] ?? 0)
    if (hours > 15 || minutes > 59) return undefined
    return (numeric[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
  }
  return /^[A-Z][A-Za-z_]{1,20}\/[A-Z][\w+/-]{1,30}$/.test(zone) ? regionOffset(zone, local) : undefined
}

function regionOffset(timeZone: string, local: number): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(local).find((part) => part.type === 'timeZoneName')?.value ?? ''
    return name === 'GMT' ? 0 : zoneOffset(name, local)
  } catch {
    return undefined
  }
}
