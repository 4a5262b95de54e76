package bearings.speech;

/// One of the eighteen ideas of the essay, under the id by which users and scripts know it.
public enum Idea {
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  H7,
  H8,
  H9,
  H10,
  H11,
  H12,
  H13,
  H14,
  H15,
  H16,
  H17,
  H18
}
