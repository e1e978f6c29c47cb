import { NotFoundText } from '@/components/layout/NotFoundText';

/** A page of the site about something that does not exist; the layout around it has the frame. */
export default function NotFound() {
  return <NotFoundText />;
}
