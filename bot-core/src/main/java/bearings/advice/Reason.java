package bearings.advice;

import bearings.speech.Idea;
import bearings.speech.Say;

/// Why a part of a verdict or plan is as it is: the idea, what it concluded, and the person's words
/// that caused it (empty where nothing was said).
public record Reason(Idea idea, Say conclusion, String words) {}
