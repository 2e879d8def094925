import parts from '../design/parts.module.css';
import styles from './application.module.css';
import type { OtherStory, Story } from './told-differently.ts';

/** Two stories of one thing, of which the person chooses. */
export function OtherStories({
  stories,
  onChoose,
}: {
  stories: readonly OtherStory[];
  onChoose: (story: Story) => void;
}) {
  return stories.map(({ by, standing, other }) => (
    <p key={`${by} ${other.words}`} className={styles.differently}>
      {by} tells it differently. Which is true?{' '}
      {[standing, other].map((story) => (
        <button key={story.words} type="button" className={parts.button} onClick={() => onChoose(story)}>
          {story.words}
        </button>
      ))}
    </p>
  ));
}
