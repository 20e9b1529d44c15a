import { type Call, contract, type Output } from '../../contract/contract';
import { readDay } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import { SHEETS } from '../../domain/roster/ownSheets';
import { addAssignment, editAssignment, exitStudent } from '../decide/assignmentForms';
import { editEnrollment, enrollStudent, showEnrollForm, showEnrollment } from '../decide/enrollment';
import {
  concernOf,
  isOfPerson,
  previewReassignment,
  readAsShown,
  saveReassignment,
} from '../decide/reassign';
import { putBack, takeIn } from '../decide/reconcile';
import { showComingDue } from '../due/comingDue';
import { makeComingDue } from '../due/comingDueSheet';
import { filesInDate } from '../due/inDate';
import { rebuildAssignments } from '../follow/assignmentsSheet';
import { bareTo } from '../follow/bareTo';
import { dueSince } from '../follow/derive';
import { deriveTelling } from '../follow/deriveTelling';
import { leftAlone } from '../follow/leftAlone';
import { showAttention } from '../home/attention';
import { goOn } from '../home/goOn';
import { openHome } from '../home/openHome';
import { answerSamePerson } from '../home/samePerson';
import { makeKeyIn, markKeyedIn, showKeyIn } from '../keyIn/keyIn';
import { keptData, keptRows } from '../leave/keptData';
import { removeData } from '../leave/removeData';
import { findStudents } from '../look/findStudents';
import { showMyCaseload } from '../look/myCaseload';
import { nameDistrict, showRecord } from '../look/responsibilityRecord';
import { showAssignments, showEntries } from '../look/showAssignments';
import { listPeople, showCaseload } from '../look/showCaseload';
import { showRow } from '../look/showRow';
import { keepStaged, showStaged } from '../look/stagedWorks';
import { addProvider, withKeys } from '../newRows/addProvider';
import { settlePasted } from '../newRows/pastedOver';
import { keepCheckpoint } from '../opened/keepCheckpoint';
import { Refused, refusal } from '../opened/refused';
import { isStop } from '../opened/state';
import { makeLetters, markSent } from '../papers/letters';
import { makeMoneySheet } from '../papers/moneySheet';
import { makeOverMaximum } from '../papers/overMaximum';
import { checkRecord, repair } from '../record/checkRecord';
import { moveClosedYear, showClosedYears } from '../record/closeYears';
import { showBatch, showHistory, undoBatch } from '../record/history';
import { makeSchoolSheet, showSchool } from '../report/bySchoolSheet';
import { makeReport, makeWorksheet, restoreStandards, tellStandards } from '../report/makeSheets';
import { inspectRoster } from '../setUp/inspectRoster';
import { setUp } from '../setUp/setUp';
import { suggestion } from '../split/suggestion';
import {
  compareWithExport,
  exportItems,
  keepAsHand,
  previewExport,
  saveExport,
} from '../update/exportUpdate';
import { notADate } from '../words/sentenceParts';
import { projectYear, saveYear, showYearPlan } from '../year/schoolYear';
import {
  changes,
  follows,
  looks,
  looksFirst,
  type ServedCall,
  saves,
  savesFew,
  serves,
  thatIsThere,
} from './serve';

/** Every call of the sidebar: who may call it (the first word in it), what it takes, and the use case that answers. */
export const calls: { readonly [C in Call]: ServedCall<Output<C>> } = {
  open: serves('anyone', contract.open.input, openHome),
  inspectRoster: serves('setUp', contract.inspectRoster.input, (workbook, _, { sheet, mapping, alone }) =>
    inspectRoster(workbook, sheet, mapping, alone),
  ),
  setUp: changes('setUp', contract.setUp.input, setUp),
  people: serves('people', contract.people.input, (workbook, state, actor, { asOf }) =>
    listPeople(withKeys(workbook, state), actor, dayOf(asOf)),
  ),
  addProvider: saves('admins', contract.addProvider.input, addProvider),
  caseload: looksFirst(
    contract.caseload.input,
    (_, state, actor, { person, asOf, kind, first }) => {
      const caseload = showCaseload(state, actor, person, dayOf(asOf), kind);
      if (!caseload)
        throw new Refused(
          'unknown-person',
          'This person is not in Providers, or works at none of your sites.',
        );
      // As long as the roster follows a save, its rows read otherwise from one moment to the next.
      const isMoving = first === true && dueSince(state) !== 'nothing';
      return state.lastRead || isMoving ? { ...caseload, checking: true } : caseload;
    },
    // A student's lines are shown by one of them in a person's place.
    { concern: ({ person }) => ({ lines: [person], people: [person] }) },
  ),
  suggestSplit: looks('admins', contract.suggestSplit.input, suggestion),
  staged: serves('people', contract.staged.input, showStaged),
  // A work has an id of its own, so two sidebars of one user need not wait for each other.
  keepStaged: serves('listed', contract.keepStaged.input, keepStaged),
  preview: looksFirst(contract.preview.input, previewReassignment, {
    fits: readAsShown,
    beside: bareTo,
    concern: concernOf,
  }),
  save: savesFew(contract.save.input, saveReassignment, {
    concern: concernOf,
    isOfPeople: ({ drafts }) => drafts.every(isOfPerson),
  }),
  findStudents: looks('people', contract.findStudents.input, findStudents),
  assignments: looks('people', contract.assignments.input, showAssignments),
  assignmentEntries: looks('people', contract.assignmentEntries.input, showEntries),
  addAssignment: saves('people', contract.addAssignment.input, addAssignment),
  editAssignment: saves('people', contract.editAssignment.input, editAssignment),
  myCaseload: looks('people', contract.myCaseload.input, showMyCaseload),
  showRow: serves('people', contract.showRow.input, (workbook, state, actor, { line }) =>
    showRow(workbook, state, actor, line),
  ),
  enrollment: looks('people', contract.enrollment.input, showEnrollment),
  editEnrollment: saves('people', contract.editEnrollment.input, editEnrollment),
  enrollForm: looks('people', contract.enrollForm.input, showEnrollForm),
  enroll: saves('people', contract.enroll.input, enrollStudent),
  exit: saves('people', contract.exit.input, exitStudent),
  record: looks('people', contract.record.input, showRecord),
  nameDistrict: saves('admins', contract.nameDistrict.input, (workbook, _state, _actor, { name }) =>
    nameDistrict(workbook, name),
  ),
  rebuildAssignments: saves('people', contract.rebuildAssignments.input, (workbook, state) => {
    const rows = rebuildAssignments(workbook, state);
    if (rows === 'not ours')
      throw new Refused(
        'not-ours',
        `There is a sheet “${SHEETS.assignments}” that Caseload did not make. Rename it, then try again.`,
      );
    return { rows };
  }),
  goOn: changes('adminsAnyway', contract.goOn.input, (workbook) => goOn(workbook)),
  attention: serves('people', contract.attention.input, showAttention),
  answerSamePerson: saves('admins', contract.answerSamePerson.input, (workbook, state, _, answer) =>
    answerSamePerson(workbook, state, answer),
  ),
  takeIn: saves('people', contract.takeIn.input, takeIn),
  putBack: saves('people', contract.putBack.input, putBack),
  makeReport: saves('admins', contract.makeReport.input, (workbook, state, _, { asOf, groupBy }) =>
    makeReport(workbook, state, asOf === '' ? workbook.today() : dayOf(asOf), groupBy ?? null),
  ),
  school: looks('people', contract.school.input, (state, actor, { asOf, school }) =>
    showSchool(state, actor, dayOf(asOf), school),
  ),
  makeSchoolSheet: saves(
    'admins',
    contract.makeSchoolSheet.input,
    (workbook, state, actor, { asOf, school }) =>
      thatIsThere(makeSchoolSheet(workbook, state, actor, dayOf(asOf), { school })),
  ),
  comingDue: looks('people', contract.comingDue.input, (state, actor, asked) => ({
    ...showComingDue(state, actor, asked),
    files: filesInDate(state, actor),
  })),
  makeComingDue: saves('admins', contract.makeComingDue.input, (workbook, state, _, { within }) =>
    makeComingDue(workbook, state, within),
  ),
  makeWorksheet: saves('people', contract.makeWorksheet.input, (workbook, state, actor, asked) => {
    const made = makeWorksheet(workbook, state, actor, asked);
    if (!made)
      throw new Refused(
        'no-worksheet',
        'Nobody in Providers has this worksheet, or it is not yours: only an Admin makes one for somebody else.',
      );
    return made;
  }),
  makeOverMaximum: saves('admins', contract.makeOverMaximum.input, makeOverMaximum),
  makeLetters: saves('people', contract.makeLetters.input, makeLetters),
  markSent: saves('people', contract.markSent.input, markSent),
  makeMoneySheet: saves('admins', contract.makeMoneySheet.input, (workbook, state, _, asked) =>
    makeMoneySheet(workbook, state, asked),
  ),
  restoreStandards: saves('admins', contract.restoreStandards.input, (workbook, state) =>
    restoreStandards(workbook, state),
  ),
  standards: looks('people', contract.standards.input, (state) => tellStandards(state)),
  history: looks('people', contract.history.input, showHistory),
  keyIn: serves('people', contract.keyIn.input, (workbook, state, actor, { since, all }) =>
    showKeyIn(workbook, state, actor, dayOrNone(since), all),
  ),
  markKeyedIn: saves('people', contract.markKeyedIn.input, markKeyedIn),
  makeKeyIn: saves('people', contract.makeKeyIn.input, (workbook, state, actor, { since }) =>
    makeKeyIn(workbook, state, actor, dayOrNone(since)),
  ),
  compareExport: serves('admins', contract.compareExport.input, compareWithExport),
  exportItems: serves('admins', contract.exportItems.input, exportItems),
  previewExport: serves('admins', contract.previewExport.input, previewExport),
  saveExport: saves('admins', contract.saveExport.input, saveExport),
  keepAsHand: saves('admins', contract.keepAsHand.input, (workbook, state) => keepAsHand(workbook, state)),
  planYear: looks('admins', contract.planYear.input, showYearPlan),
  projectYear: looks('admins', contract.projectYear.input, projectYear),
  saveYear: saves('admins', contract.saveYear.input, saveYear),
  batch: serves('people', contract.batch.input, (workbook, state, actor, asked) =>
    thatIsThere(showBatch(workbook, state, actor, asked)),
  ),
  undo: saves('people', contract.undo.input, undoBatch),
  finish: follows(contract.finish.input, (workbook, state, tell, inPart) => {
    const derived = deriveTelling(inPart, state, tell, { justRead: true });
    if (state.memory.saving?.pasted) settlePasted(workbook, state);
    keepCheckpoint(workbook, state);
    return { left: derived.left, notices: leftAlone(derived) };
  }),
  checkRecord: serves('adminsAnyway', contract.checkRecord.input, checkRecord),
  repair: changes('admins', contract.repair.input, (workbook, state, _actor, _asked, tell) => {
    const repaired = repair(workbook, state, tell);
    if (isStop(repaired)) throw refusal(repaired);
    return repaired;
  }),
  closedYears: serves('admins', contract.closedYears.input, (workbook, state) =>
    showClosedYears(workbook, state),
  ),
  moveClosedYear: saves('admins', contract.moveClosedYear.input, (workbook, state) =>
    moveClosedYear(workbook, state),
  ),
  checkInstallation: changes('anyone', contract.checkInstallation.input, (workbook, _, { part }) =>
    workbook.tryOut(part),
  ),
  keptData: serves('adminsOfAll', contract.keptData.input, keptData),
  keptRows: serves('adminsOfAll', contract.keptRows.input, (workbook, { sheet, from }) => {
    const rows = keptRows(workbook, sheet, from);
    if (!rows) throw new Refused('not-ours', 'This sheet is not one of Caseload’s.');
    return rows;
  }),
  removeData: changes('adminsOfAll', contract.removeData.input, (workbook, { confirm }) =>
    removeData(workbook, confirm),
  ),
};

const dayOrNone = (text: string): Day | '' => (text.trim() === '' ? '' : dayOf(text));

function dayOf(text: string): Day {
  const day = readDay(text.trim());
  if (!day) throw new Refused('not-a-date', notADate(text));
  return day;
}
