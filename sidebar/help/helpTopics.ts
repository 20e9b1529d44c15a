import { ONE_ACCOUNT } from '../../src/contract/oneAccount';

type HelpTopic = { title: string; text: readonly string[] };

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
      'Responsibility record is to be printed: every calendar day since Set up, who served, who managed, and the days on which nobody did. Days before are gray: as the roster stood, not recorded. An Admin types the district’s name there once.',
    ],
  },
  {
    title: 'My caseload',
    text: [
      'Your students, those you had before under Inactive. A name opens the case assignments, the pen edits the enrollment in the roster, the sheet goes to its row.',
    ],
  },
  {
    title: 'Coming due',
    text: [
      'Annual reviews and re-evaluations that are overdue or due within 30, 60 or 90 days, by case manager, where the roster has columns of those days. One item a student and kind: where the student’s rows disagree, the earliest day counts.',
      'The days are the roster’s; none is worked out from the last IEP or evaluation. When a review is held, write the next day on each of the student’s rows.',
      'A Provider sees the students they manage or serve. Make the sheet, for Admins, lists the whole district on a sheet of its own. Made again, it keeps what you wrote to the right of its columns.',
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
      'Home lists what someone should look at; each row opens its list. Changed by hand means that a cell of the roster says something else than the record: take it into the history, or put back what the record says. Limits of the IEP are an Admin’s to take in or put back.',
    ],
  },
  {
    title: 'Caseload report and Worksheets',
    text: [
      'The report is a page to hand on: how many are over the maximum, what is vacant, and a line a person, worst first, by school or role. An Admin makes it as of any day. What the numbers rest on is folded behind it: press the + above. Made again, it keeps your own columns and your filter.',
      'By school shows who of one school serves how many and manages how many, side by side, and who has room. An Admin makes a sheet of it.',
      'Worksheets fills in the state’s caseload worksheet for one person, line by line. Its students are those of the day it was made.',
      'The sheet Standards holds the numbers that all this goes by. Change a yellow cell, and the district’s number counts and is marked so. Restore the state’s numbers, on Caseload report, takes the changes back.',
    ],
  },
  {
    title: 'Changes to key in',
    text: [
      'What was saved here and the IEP system does not know yet, by student: who serves or manages, hours, edits of the enrollment, new students, exits. Tick what you have typed there, and press Save. Print, Copy and Make the sheet take the list elsewhere.',
      'The boxes are on the sheet Changes to key in, and only there: tick them there or here. Sort it and write beside it as you like; a row is known by its entry number. Without the sheet every box is lost, so don’t delete it, nor rows that are ticked.',
      'A change that was undone after it was keyed in is listed again, to be changed back. One that a later change replaced is not, unless you show keyed in ones too. A Provider sees what they saved and what concerns their own students.',
    ],
  },
  {
    title: 'Update from a new export',
    text: [
      'For Admins. Bring the export in on a sheet of its own: File › Import › Insert new sheet(s), or paste it on a new sheet, its headers too. It need not have the roster’s columns or shape. The add-on compares it with the roster and the record.',
      'What is different is grouped: new students and services, those no longer there, renewed ones, other details, another provider or case manager. Decide about a group, or line by line. A student whose ID seems to have changed is only a guess: nothing happens until you say so.',
      'Review says what a save comes to. Save records it all as one entry of History, with Undo. Your own columns, colours and order stay. What you left is still different, and listed the next time.',
      'Where an export was pasted over the roster itself, Home says so and offers the same. If it was a mistake, File › Version history brings the old roster back.',
    ],
  },
  {
    title: 'New school year',
    text: [
      'For Admins. Its steps: the first day and who leaves; the grades, with those someone should look at; where several schools are, which grades go to which; who takes which students; and what it comes to: each person’s load against the limits, and the full-time people that each role needs. Nothing is written before Save.',
      'Grades go up by one. A preschooler goes to kindergarten by birth date and cut-off. Whoever is listed to look at can be given another grade, or kept, or leave.',
      'A grade that its school does not have goes to the school that you choose, or each student to one of their own; somebody who does the same there is proposed for their lines and cases. It is kept for the next year.',
      'Save records it all at once, and Undo takes all of it back. The roster gets the new grades, schools and providers when somebody of Providers opens the sidebar on the first day or later.',
    ],
  },
  {
    title: 'Undo and History',
    text: [
      'The green bar after a save has Undo. History lists every save, newest first: when, who, what, how many lines. One opens to its lines, with Undo and a reason for it.',
      'Undo takes back what a save changed, in the record and in the roster. The record keeps both, so an undo can be undone as well.',
      'Where a line has changed since, nothing is undone: the red bar names those lines, and one button undoes the others.',
    ],
  },
  {
    title: 'When someone else was quicker',
    text: [
      'Two people can save at the same time: one waits. Where the other one changed your lines, nothing of yours is saved; the red bar says what you saw and what is there now. Show what is there now reads it and keeps what you typed.',
    ],
  },
  {
    title: 'When a save is cut off',
    text: [
      'A save is in the record whole, or not at all. When the sidebar opens next, it finishes what was cut off and says on top what it did. Check what happened does the same at once, after a save without an answer.',
      'A large save goes on writing the roster while a bar shows how far it is. Closing the sidebar loses nothing: the next opening goes on.',
    ],
  },
  {
    title: 'Check the record',
    text: [
      'For Admins, in History. Reads every entry of the Caseload log against its hash, and says “Intact”, or which entries were changed, removed, cut off or added by hand. Then it compares the roster and Case assignments with the record.',
      'Repair makes anew what is made from the record. It never touches the log, and no cell that someone changed by hand.',
    ],
  },
  {
    title: 'Move closed years',
    text: [
      'For Admins, in Set up. Entries of school years that are over go from the Caseload log to a hidden sheet of their own for each year, so that the record stays quick to read. The log says so and goes on after them. Answers and History stay the same; saves of those years can’t be undone any more.',
      'Leave those sheets as they are: Check the record reads them, too, and names one that is gone or was changed. PROVIDER_ON, and CASELOAD_SUMMARY with the log, ask for them as closed_years; make a Caseload report that follows the record again.',
    ],
  },
  {
    title: 'Set up',
    text: [
      'Tells the add-on which sheet is the roster and what its columns mean. Your roster is not restructured. Running it again changes nothing that people have edited.',
    ],
  },
  {
    title: 'Remove Caseload’s data',
    text: [
      'For Admins, at the end of Set up. Removes every sheet that Caseload made, and its settings, after a copy that you can download as CSV files. The roster stays as it is.',
    ],
  },
  {
    title: 'By keyboard',
    text: [
      'Everything works by Tab, Enter and Space. A list, and the row above it with Select all, Suggest a split and Filter, is one stop for Tab: the up and down arrows go from row to row, left and right within one, Home and End to the first and the last.',
      'In a field that offers names, the down arrow opens the list, Enter takes the one that is marked, Escape closes it.',
    ],
  },
  {
    title: 'Several Google accounts',
    text: [
      `Where several Google accounts are signed in in one browser, Google can mix them up: the sidebar stays empty, its calls are turned down, or another account stands at its bottom. ${ONE_ACCOUNT}`,
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
      'Anyone who may edit the spreadsheet can edit its cells, the Caseload log too. Check the record shows careless edits; someone who recomputes every hash can’t be seen.',
      'Nothing locks a cell against a person who types into it while a save writes it. The difference is found afterwards and shown under Changed by hand.',
    ],
  },
];
