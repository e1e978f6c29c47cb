'use client';

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { makeDetector, readsQrCodes } from './detector';

/** `absent`: this browser cannot read QR codes. `unread`: nothing was recognised for a minute. */
type CameraState = 'off' | 'on' | 'refused' | 'unread' | 'absent';

const LOOK_MS = 200;
const LONGEST_MS = 60_000;

interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** Looks through the camera until it reads a QR code, then stops. Pictures are looked at and not kept. */
export function useCamera(onText: (text: string) => void): Camera {
  const [state, setState] = useState<CameraState>('off');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const found = useEffectEvent(onText);

  useEffect(() => {
    readsQrCodes().then((able) => {
      if (!able) setState('absent');
    });
  }, []);

  useEffect(() => {
    if (!stream) return;
    return watch(stream, video.current, (text) => {
      setStream(null);
      setState(text === null ? 'unread' : 'off');
      if (text !== null) found(text);
    });
  }, [stream]);

  const start = async () => {
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      setState('on');
      setStream(opened);
    } catch {
      setState('refused');
    }
  };
  const stop = () => {
    setStream(null);
    setState('off');
  };
  return { state, video, start, stop };
}

/** Looks a few times a second; `null` when nothing was read in time. Returns how to stop, which turns the camera off. */
function watch(
  stream: MediaStream,
  video: HTMLVideoElement | null,
  onEnd: (text: string | null) => void,
): () => void {
  const detector = makeDetector();
  let over = false;
  const settle = (text: string | null) => {
    if (!over) onEnd(text);
  };
  const look = async () => {
    if (!video || over) return;
    // A frame that cannot be looked at is followed by another.
    const codes = await detector.detect(video).catch(() => []);
    const [code] = codes;
    if (code) settle(code.rawValue);
  };
  if (video) {
    video.srcObject = stream;
    // A picture that does not start shows nothing and is not read; the minute ends it.
    video.play().catch(() => undefined);
  }
  const timer = setInterval(() => void look(), LOOK_MS);
  const limit = setTimeout(() => settle(null), LONGEST_MS);
  return () => {
    over = true;
    clearInterval(timer);
    clearTimeout(limit);
    for (const track of stream.getTracks()) track.stop();
  };
}
