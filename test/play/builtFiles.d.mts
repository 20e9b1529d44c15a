export declare function builtFiles(building: () => void): Promise<string>;
export declare function isOlder(folder: string, sources: readonly string[]): Promise<boolean>;
