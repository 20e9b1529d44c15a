/** The version that runs: package.json's, as a test holds. */
export const VERSION = '0.1.0';
