import { run, withFiles } from '../play/played';

/** A small roster of two students. */
export const CSV = [
  'Lakeview School District',
  'Student ID,Student,Grade,Building,Program,Provider,Case Manager,Min/Wk,Start Date',
  '30100,"Park, Priya",3,Washington Elem.,Resource,"Ramos, Elena","Ramos, Elena",90,8/24/2026',
  '30101,"Lee, Jo",K,Washington Elem.,Speech,Elena Ramos,TBD,1x/mo,8/24/2026',
].join('\n');

/** `caseload read` on files of a folder, words after the paths. */
export const read = (files: { [name: string]: string | Uint8Array }, ...words: string[]) =>
  withFiles(files, (pathOf) => run('read', ...Object.keys(files).map(pathOf), ...words));
