import type { NonEmpty, Random } from './random';

/** The colours of one hour of the day; every outdoor scene is painted from one of them. */
export type Mood = {
  skyTop: string;
  skyMid: string;
  skyLow: string;
  sun: string;
  cloud: string;
  hills: readonly [string, string, string, string];
  leaf: string;
  leafDark: string;
  grass: string;
  grassDark: string;
  waterTop: string;
  waterLow: string;
  ground: string;
  shade: string;
};

const MORNING: Mood = {
  skyTop: '#a9c9dc',
  skyMid: '#dfe6df',
  skyLow: '#f8e3c4',
  sun: '#fff2cf',
  cloud: '#ffffff',
  hills: ['#b9cbd0', '#96b2b0', '#759a8d', '#5b826f'],
  leaf: '#6f9a68',
  leafDark: '#4f7a56',
  grass: '#a5bd7c',
  grassDark: '#85a367',
  waterTop: '#d3dfd8',
  waterLow: '#86adb4',
  ground: '#d9cdb6',
  shade: '#3f5a55',
};

const CLEAR: Mood = {
  skyTop: '#7fb2d6',
  skyMid: '#b5d5e4',
  skyLow: '#e9f1ea',
  sun: '#fffbe8',
  cloud: '#ffffff',
  hills: ['#a9c6cf', '#84aeab', '#629483', '#4a7c64'],
  leaf: '#5f9a5c',
  leafDark: '#3f7749',
  grass: '#9cbf6d',
  grassDark: '#7aa557',
  waterTop: '#c3dde3',
  waterLow: '#6aa3b6',
  ground: '#dcd3c0',
  shade: '#32564f',
};

const DUSK: Mood = {
  skyTop: '#8fa3c2',
  skyMid: '#e4b9a3',
  skyLow: '#f7d7a3',
  sun: '#ffe6ad',
  cloud: '#fbe3d2',
  hills: ['#b5a9b5', '#928f9f', '#71788a', '#556674'],
  leaf: '#7d8a5a',
  leafDark: '#566a4d',
  grass: '#b3ad71',
  grassDark: '#8f935e',
  waterTop: '#efcfae',
  waterLow: '#8d9db0',
  ground: '#d8bf9f',
  shade: '#4b4f59',
};

const MIST: Mood = {
  skyTop: '#bccfd2',
  skyMid: '#d8e2dd',
  skyLow: '#eef0e6',
  sun: '#fdf7e4',
  cloud: '#f8faf6',
  hills: ['#c3d1d1', '#a2b9b6', '#7c9f97', '#5d867a'],
  leaf: '#6c9576',
  leafDark: '#4b7660',
  grass: '#a0b886',
  grassDark: '#7f9f6e',
  waterTop: '#dde6e1',
  waterLow: '#93b1b1',
  ground: '#d3cdbd',
  shade: '#3f5953',
};

const MOODS: NonEmpty<Mood> = [MORNING, CLEAR, DUSK, MIST];

export function pickMood(random: Random): Mood {
  return random.pick(MOODS);
}

export const CLOTHES: NonEmpty<string> = [
  '#c8574a',
  '#3f6f8f',
  '#e2b257',
  '#5f8d72',
  '#8a6b8e',
  '#d98a62',
  '#44546a',
  '#f0e6d6',
  '#a9bfca',
  '#7b8f4e',
];

export const TROUSERS: NonEmpty<string> = ['#3b4654', '#55606b', '#6b5b4f', '#2f4858', '#7c7f86'];

export const HAIR: NonEmpty<string> = ['#2b2724', '#3a322d', '#241f1f', '#2f2a2a', '#332b27', '#6a6663'];

export const YOUNG_HAIR: NonEmpty<string> = ['#2b2724', '#3a322d', '#241f1f'];

export const SKIN: NonEmpty<string> = ['#f0c9a6', '#e8bb95', '#dca983'];
