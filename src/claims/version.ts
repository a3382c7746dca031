/**
 * Version of the extractor's rules and tables. Raise it with every change that reads some text differently: stored
 * texts are then read again, and what comes out otherwise is recorded as extractor_fix, apart from what publishers changed.
 */
export const EXTRACTOR_VERSION = '113'
