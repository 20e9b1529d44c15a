const TROUBLES: { readonly [code: string]: string } = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a file stands where a folder is named',
  EEXIST: 'a file stands where a folder is named',
  EACCES: 'you may not do that there',
  EPERM: 'you may not do that there, or another program has it open',
  EBUSY: 'another program has it open',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** Why the system refused a file, in words that follow it in brackets. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return TROUBLES[code] ?? code;
}
