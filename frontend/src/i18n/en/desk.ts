import type { Desk } from '../t';
import { account, otp } from './account';
import { calendar, keys, list, palette } from './desk-texts';
import { intake } from './intake';
import { labels } from './labels';
import { drop, importing, map, programmes, words } from './programmes';
import { form, merge, record } from './record';
import { activities, admin, audit, training } from './rooms';
import { campaigns, work } from './screens';
import { reorganisations, time, units } from './units';

export const desk = {
  account,
  activities,
  admin,
  audit,
  calendar,
  campaigns,
  drop,
  form,
  importing,
  intake,
  keys,
  labels,
  list,
  map,
  merge,
  otp,
  palette,
  programmes,
  record,
  reorganisations,
  time,
  training,
  units,
  words,
  work,
} satisfies Desk;
