"""Charts painted as pictures: scalable, and as pixels, with the fonts that come with talkdeck."""
