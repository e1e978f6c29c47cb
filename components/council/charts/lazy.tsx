'use client';

import dynamic from 'next/dynamic';

// The charts and their library, fetched when the first of them is about to be seen. Where they do not come the place stays
// empty: every figure stands in the table below it.

const none = () => () => null;

export const LazyDotChart = dynamic(() => import('./all').then((all) => all.DotChart, none), {
  ssr: false,
});

export const LazyBulletChart = dynamic(() => import('./all').then((all) => all.BulletChart, none), {
  ssr: false,
});

export const LazySurvivalChart = dynamic(() => import('./all').then((all) => all.SurvivalChart, none), {
  ssr: false,
});

export const LazyRankChart = dynamic(() => import('./all').then((all) => all.RankChart, none), {
  ssr: false,
});

export const LazyDaysChart = dynamic(() => import('./all').then((all) => all.DaysChart, none), {
  ssr: false,
});

export const LazyStripChart = dynamic(() => import('./all').then((all) => all.StripChart, none), {
  ssr: false,
});

export const LazyLorenzChart = dynamic(() => import('./all').then((all) => all.LorenzChart, none), {
  ssr: false,
});

export const LazyRatioChart = dynamic(() => import('./all').then((all) => all.RatioChart, none), {
  ssr: false,
});

export const LazyStackChart = dynamic(() => import('./all').then((all) => all.StackChart, none), {
  ssr: false,
});
