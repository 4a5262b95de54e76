package bearings.faults;

import bearings.desk.Envelope;

/// A message that a person will send.
///
/// @param after how many replies they must have got before they send it: whoever does not wait
///   needs none
record Exchange(Envelope envelope, int after) {}
