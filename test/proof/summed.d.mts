export declare function summed(results: readonly string[]): string[];
