import { wordClass } from '../text/words.ts'

/** Verbs and prepositions of a result that is set against what was expected. */
const OUTDID = 'exceeded surpassed topped beat missed trailed outpaced'
export const OUTDOES = `${OUTDID} surpassing beating topping exceeding missing above below beats`
/** "capex of $18 billion exceeded the forecast": what stands before was not forecast. */
export const outdid = wordClass(OUTDID)
/** "above guidance", "beating estimates" */
export const outdoes = wordClass(OUTDOES)
