export type HelpTopic = { title: string; text: readonly string[] };

/** What the sidebar can do today; a part that is added later adds its topic. */
export const helpTopics: readonly HelpTopic[] = [
  {
    title: 'Reassign caseloads',
    text: [
      'Find the provider by name, role or site; a blank field means all. The list shows each load against the state’s numbers. Unassigned and vacancies are listed too.',
      'Select lines, type the date and the new provider once, and press Apply. Or open a line and fill its four fields; the pencil beside a field of the first line copies it to every selected line.',
      'Only lines with an Effective Date are saved. The date must be later than the day the service started. Hours stay inside the range written in the IEP. New Provider may stay empty; choose the current provider when only hours change.',
      'Preview shows what every person’s load becomes. Save writes everything or nothing.',
    ],
  },
  {
    title: 'The caseload of another day',
    text: [
      'Type a date under As of and press Submit. The list then shows who held which line on that day, from the record the add-on keeps.',
    ],
  },
  {
    title: 'Set up',
    text: [
      'Tells the add-on which sheet is the roster and what its columns mean. Your roster is not restructured. Running it again changes nothing that people have edited.',
    ],
  },
  {
    title: 'Who may do what',
    text: [
      'An Admin moves anyone’s lines to anyone, at the sites listed for them in Providers.',
      'A Provider takes students over from others onto their own caseload, and adjusts hours there, but does not hand students to someone else.',
      'An account that is not in Providers sees no student and changes nothing. Ask an Admin to put its e-mail address there.',
    ],
  },
  {
    title: 'What the limits mean',
    text: [
      'Desirable and maximum are the numbers of the state plan. A load above them is a warning, never a block: the plan says “should not exceed”.',
    ],
  },
];
