import { readXml } from './readXml';
import { xmlText } from './xmlText';
import { zipParts } from './zipParts';

/** The parts of a workbook: its own, and those that it names. */
export type XlsxParts = {
  /** The part that names the sheets. */
  main: string;
  /** The sheet of a relation's ID: what kind it is, and its text, null where it is missing. */
  sheet(id: string): { kind: string | null; text(): string | null };
  /** The one part of a kind, or null where the workbook names none. Throws where it is missing. */
  only(kind: string): string | null;
};

type Relation = { kind: string; path: string };

const USUAL_MAIN = 'xl/workbook.xml';

/** Finds the parts of a workbook in its zip. Throws where the workbook's own is missing. */
export function xlsxParts(bytes: Buffer): XlsxParts {
  const zip = zipParts(bytes);
  const part = (path: string): string | null => {
    const found = zip?.read(path) ?? zip?.read(decodeURIComponent(path)) ?? null;
    return found && xmlText(found, path);
  };
  const named = [...relationsIn(part('_rels/.rels'), '').values()].find(isMain)?.path ?? USUAL_MAIN;
  const folder = named.slice(0, named.lastIndexOf('/') + 1);
  const main = part(named);
  if (main === null) throw new Error(`${named} is missing`);
  const relations = relationsIn(part(`${folder}_rels/${named.slice(folder.length)}.rels`), folder);
  return {
    main,
    sheet: (id) => {
      const relation = relations.get(id);
      return { kind: relation?.kind ?? null, text: () => (relation ? part(relation.path) : null) };
    },
    only: (kind) => {
      const relation = [...relations.values()].find((each) => each.kind === kind);
      if (!relation) return null;
      const text = part(relation.path);
      if (text === null) throw new Error(`${relation.path} is missing`);
      return text;
    },
  };
}

const isMain = ({ kind }: Relation): boolean => kind === 'officeDocument';

/** What a part in a folder names, by its IDs. */
function relationsIn(xml: string | null, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (xml === null) return relations;
  readXml(xml, {
    open: (name, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || id === undefined || mode === 'External') return;
      const base = `file:///${folder}`;
      if (!URL.canParse(target, base)) return;
      const path = new URL(target, base).pathname.slice(1);
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return relations;
}
