/**
 * How a number stands in its sentence, one bit each: `of` a part of something, `ofHashrate` and `ofMarket` of the network's
 * hashrate or of a market, `ofOwn` of the hashrate of one owner, `boughtFor` what somebody buys something for, `forCoins` what coins are bought for, `noCoin` nothing up to it speaks of bitcoin, `change` governed by a word of rise or
 * fall, `people` counts those asked, `noun` a counted noun follows, `thing` one that names no machine, `ofModel` it stands in brackets behind the name of a model, `company` its sentence is about a company, `per…`
 * a rate, `small` a unit of devices rather than of plants, `millis` milliseconds, `verbMultiple` a word such as
 * "doubled", `worthOfFirm` what a firm as a whole is worth, `worthOfListed` one whose shares are traded, `raised` what was raised at a valuation, `profit` it is told beside its share or the sales it was made on, `sold` and `bought` what its sentence says was done with what it counts, `unit` it carries its unit, `always` holds for all.
 */
export const FRAMES = {
  of: 1,
  change: 2,
  people: 4,
  noun: 8,
  company: 16,
  perCoin: 32,
  perBlock: 64,
  perToken: 128,
  perTime: 256,
  perHour: 512,
  small: 1024,
  millis: 2048,
  verbMultiple: 4096,
  unit: 8192,
  always: 16384,
  ofHashrate: 32768,
  ofMarket: 65536,
  noCoin: 131072,
  ofOwn: 262144,
  boughtFor: 524288,
  forCoins: 1048576,
  sold: 2097152,
  bought: 4194304,
  perHash: 8388608,
  thing: 16777216,
  ofModel: 33554432,
  worthOfFirm: 67108864,
  profit: 134217728,
  worthOfListed: 268435456,
  raised: 536870912,
} as const

export type Frame = keyof typeof FRAMES
/** The bit of a frame. */
export type FrameBit = (typeof FRAMES)[Frame]

/** Notes a frame on a figure. */
export function mark(figure: { frames: number }, frame: FrameBit): void {
  figure.frames |= frame
}

/** Whether a figure stands so. */
export const has = (figure: { frames: number }, frame: FrameBit): boolean => (figure.frames & frame) !== 0
