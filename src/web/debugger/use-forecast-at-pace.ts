import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AnalysisInput } from '../../analysis/model.ts';
import type { Forecast } from '../../analysis/report.ts';
import { evidenceQuery } from '../api/queries.ts';
import { useAsOf } from '../api/use-as-of.ts';
import type { Answered, Asked } from '../worker/forecast-worker.ts';

const AFTER_DRAWING_MS = 400;

/**
 * The forecast at a pace of the person's choosing, worked out beside the page; at `null` it is the one given.
 *
 * While one answer is worked out only the newest pace waits: a slider dragged over twenty values asks a few times.
 */
export function useForecastAtPace(own: Forecast, pace: number | null): Forecast {
  const { asOf } = useAsOf();
  const { data: evidence } = useQuery(evidenceQuery(asOf));
  const [answer, setAnswer] = useState<{ input: AnalysisInput; answered: Answered } | null>(null);
  const asking = useRef<Asking | null>(null);
  const input = evidence?.input;

  useEffect(() => {
    if (input === undefined) return;
    // Once the page is drawn the worker fits the search, so that the first move of the slider is answered at once.
    const start = () => {
      asking.current ??= startAsking(input, (answered) => setAnswer({ input, answered }));
    };
    const idle = setTimeout(start, AFTER_DRAWING_MS);
    return () => {
      clearTimeout(idle);
      asking.current?.stop();
      asking.current = null;
    };
  }, [input]);

  useEffect(() => {
    if (pace === null || input === undefined) return;
    asking.current ??= startAsking(input, (answered) => setAnswer({ input, answered }));
    asking.current.ask(pace);
  }, [pace, input]);

  const forecast = answer?.input === input ? answer?.answered.forecast : null;
  return pace === null ? own : (forecast ?? own);
}

interface Asking {
  readonly ask: (pace: number) => void;
  readonly stop: () => void;
}

function startAsking(input: AnalysisInput, onAnswer: (answer: Answered) => void): Asking {
  const worker = new Worker(new URL('../worker/forecast-worker.ts', import.meta.url), { type: 'module' });
  const send = (asked: Asked) => worker.postMessage(asked);
  let isBusy = false;
  let waiting: number | null = null;
  const next = (pacePerWeek: number) => {
    isBusy = true;
    send({ pacePerWeek });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    isBusy = false;
    onAnswer(data);
    if (waiting === null) return;
    const pace = waiting;
    waiting = null;
    next(pace);
  });
  send({ input });
  return {
    ask: (pace) => {
      if (isBusy) waiting = pace;
      else next(pace);
    },
    stop: () => worker.terminate(),
  };
}
