import { INPUT, KINDERGARTEN_AGE, type WorksheetContext, type WorksheetLine } from '../loads/worksheetForm';
import { BLANK, fteOf, heading, statusLine, toType, unread } from './worksheetParts';

/** The lines of the worksheet for early childhood special education: the position, its numbers, two sessions. */
export function earlyChildhood(context: WorksheetContext): WorksheetLine[] {
  const { cell, list, provider, standards } = context;
  const role = `${provider('Role')}&""`;
  const fte = fteOf(context);
  const session = (number: 1 | 2): WorksheetLine[] => {
    const [own, peers] = [cell(`iep${number}`), cell(`peers${number}`)];
    const held = (condition: string, fails: string) => ({
      formula: `=IF(${own}+${peers}=0,"",IF(${condition},"holds","Look: ${fails}"))`,
    });
    return [
      heading(`Session ${number} (half a day)`),
      {
        ...{ id: `iep${number}`, number: `${number + 5}a`, what: 'Children with an IEP or who qualify' },
        value: INPUT,
      },
      {
        ...{ id: `peers${number}`, number: `${number + 5}b`, what: 'Peers without disabilities' },
        value: INPUT,
        remark: held(`${own}>=${peers}`, 'under half have an IEP'),
      },
      {
        ...{
          id: `all${number}`,
          number: `${number + 5}c`,
          what: 'The whole session: at most twelve if integrated',
        },
        value: { formula: `=IF(COUNT(${own},${peers})=0,"",N(${own})+N(${peers}))` },
        remark: held(
          `${cell(`all${number}`)}<=ECSE_CASELOAD("integrated session","high"${standards})`,
          'over the session size',
        ),
      },
    ];
  };
  return [
    {
      ...{ id: 'role', number: '1', what: 'Position: the role in Providers' },
      value: { formula: `=${role}` },
      remark: {
        formula: `=IF(${cell('role')}="",${toType(context, 'Role')},IF(ISNUMBER(${cell('low')}),"",${unread(`ECSE_CASELOAD(${cell('role')})`, "no one position of the state's table")}))`,
      },
    },
    {
      ...{ id: 'students', number: '2', what: 'Children on the caseload, each once' },
      value: { formula: `=COUNT(${list.minutes})` },
    },
    ...(['low', 'high'] as const).map(
      (bound): WorksheetLine => ({
        ...{ id: bound, number: bound === 'low' ? '3' : '4' },
        what: `The position's ${bound} number, times the FTE`,
        value: { formula: `=IFERROR(ECSE_CASELOAD(${cell('role')},"${bound}"${standards})*${fte},"")` },
      }),
    ),
    {
      ...statusLine(
        cell('students'),
        `CASELOAD_STATUS(${cell('students')}/${fte},"ecse",${cell('role')}${standards})`,
      ),
      number: '5',
    },
    BLANK,
    ...session(1),
    ...session(2),
    {
      ...{ id: 'old', number: '8', what: 'Children of age 5, kindergarten-eligible, by the list' },
      value: { formula: `=COUNTIF(${list.remarks},"*${KINDERGARTEN_AGE}*")` },
      remark: {
        formula: `=IF(N(${cell('old')})>0,"Look: no ECSE funding for these","")`,
      },
    },
  ];
}
