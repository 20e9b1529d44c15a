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
    title: 'Services and case management',
    text: [
      'Who serves a student and who manages the case are often two people, and each has a history of its own. The switch on Reassign caseloads says which of the two is moved.',
    ],
  },
  {
    title: 'Case assignments',
    text: [
      'Find a student by any part of the name or the ID. The list shows who was, is and will be responsible, newest first; the whole household is one click away. What the record says unfolds the entries behind an assignment.',
      'Add Case Assignment asks from when, who, and for which enrollment. Active has no end; Pending asks the day on which it will end; Inactive asks the day on which it ended. Where someone else has the enrollment, one box ends theirs the day before. Returns on is for a substitute: the day on which the other one takes it back.',
      'Edit ends an assignment, gives it an end date or takes it away, or corrects when it began. Nothing is erased: the old entry stays in the record.',
      'Exit ends one enrollment or the student’s whole enrollment. The box End the case assignment is on; switched off, the case stays with its manager and Home names it.',
      'Responsibility record is one page to print: every day from enrollment on, who served, who managed, and the days on which nobody did.',
    ],
  },
  {
    title: 'My caseload',
    text: [
      'Your students, those you had before under Inactive. A name opens the case assignments, the pen edits the enrollment in the roster, the sheet goes to its row.',
    ],
  },
  {
    title: 'Enroll student',
    text: [
      'Adds the row to the roster and the case assignment in one save. You are the case manager unless another is chosen. A student without an ID gets a temporary one, which is marked until the real one takes its place.',
    ],
  },
  {
    title: 'Needs you',
    text: [
      'Home lists what someone should look at; each row opens its list. Changed by hand means that a cell of the roster says something else than the record: take it into the history, or put back what the record says.',
    ],
  },
  {
    title: 'Caseload report and Worksheets',
    text: [
      'The report has one row a person on a sheet of its own: head count, IEPs managed, minutes, ALTCASE and status. An Admin makes it as of any day. Made again, it keeps your own columns and your filter.',
      'Worksheets fills in the state’s caseload worksheet for one person, line by line. Its students are those of the day it was made.',
      'The sheet Standards holds the numbers that all this goes by. Change a yellow cell, and the district’s number counts and is marked so. Restore the state’s numbers, on Caseload report, takes the changes back.',
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
      'A Provider takes students over from others onto their own caseload, enrolls, edits and exits what is theirs, and adjusts hours there, but does not hand students to someone else.',
      'An account that is not in Providers sees no student and changes nothing. Ask an Admin to put its e-mail address there.',
    ],
  },
  {
    title: 'What it does not do',
    text: [
      'There is no Undo: save the change the other way, and both stay in the record.',
      'Anyone who may edit the spreadsheet can edit its cells, the Caseload log too. Caseload stops where rows of the record are missing; nothing in the menu checks every entry yet.',
    ],
  },
  {
    title: 'What the limits mean',
    text: [
      'Desirable and maximum are the numbers of the state plan. A load above them is a warning, never a block: the plan calls its caseload numbers guidelines, and says “should not exceed” of self-contained classes.',
    ],
  },
];
