import { bodies } from './bodies';
import type { CheckName } from './check-names';
import { doubledWords } from './doubled-words';
import type { Check } from './hit';
import { impossibleDate } from './impossible-date';
import { namedSet } from './named-set';
import { nestedMarks } from './nested-marks';
import { order } from './order';
import { pairedMarks } from './paired-marks';
import { titles } from './titles';
import { watched } from './watched';
import { weekday } from './weekday';

export const CHECKS: Record<CheckName, Check> = {
  'paired-marks': pairedMarks,
  'doubled-words': doubledWords,
  'nested-marks': nestedMarks,
  'named-set': namedSet,
  weekday,
  'impossible-date': impossibleDate,
  titles,
  order,
  bodies,
  watched,
};
