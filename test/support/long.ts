/**
 * Walks that repeat another in one more way would make everybody wait for ten minutes and more: `npm run test:long` has
 * them, and the gate runs it too.
 */
export const isLong = process.env.GOLDTHREAD_TESTS === 'long'
