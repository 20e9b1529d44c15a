import { trimmedParts } from '../cells/trimmedParts';

/** Words of headers in Spanish; '' for those that say nothing. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    numero: 'number',
    num: 'number',
    id: 'id',
    identificacion: 'id',
    estudiante: 'student',
    estudiantes: 'students',
    alumno: 'student',
    alumna: 'student',
    nombre: 'name',
    apellido: 'last name',
    apellidos: 'last name',
    grado: 'grade',
    escuela: 'school',
    plantel: 'school',
    servicio: 'service',
    servicios: 'services',
    proveedor: 'provider',
    proveedora: 'provider',
    terapeuta: 'therapist',
    maestro: 'teacher',
    maestra: 'teacher',
    minutos: 'minutes',
    horas: 'hours',
    semana: 'week',
    semanal: 'weekly',
    semanales: 'weekly',
    mes: 'month',
    mensual: 'monthly',
    mensuales: 'monthly',
    frecuencia: 'frequency',
    fecha: 'date',
    inicio: 'start',
    fin: 'end',
    por: 'per',
    a: '',
    de: 'of',
    del: 'of',
    la: '',
    el: '',
    los: '',
    las: '',
  }),
);

/** These alone may be English. */
const ENGLISH_TOO: ReadonlySet<string> = new Set(['id', 'num', 'a', 'fin', 'del', 'la', 'el', 'mes']);

const BETWEEN = /[/|\n()]|\s[-–—]\s/;

/** A header with its Spanish in English, or without it where it says the same in English beside: "Minutes / Minutos". */
export function inEnglish(header: string): string {
  const parts = trimmedParts(header, BETWEEN).filter((part) => part !== '');
  const said = parts.map(translated);
  if (said.every((part) => part === null)) return header;
  const own = parts.filter((_, at) => said[at] === null);
  return own.length > 0 ? own.join(' ') : said.join(' ');
}

/** What a part says whose words are all Spanish; null where they are not. */
function translated(part: string): string | null {
  const words = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const meant = words.map((word) => ENGLISH.get(word));
  if (words.every((word) => ENGLISH_TOO.has(word)) || meant.some((word) => word === undefined)) return null;
  const text = meant.filter((word) => word !== '').join(' ');
  // "Nombre del estudiante": the student's name.
  return text.replace(/^(\w+) of (\w+)$/, '$2 $1').replace(/^(number|id) student$/, 'student $1');
}
